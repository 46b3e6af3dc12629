import { describe, expect, it } from '@jest/globals';
import { AddressPolicy } from './address-policy.js';

const REFUSED: readonly (readonly [address: string, reason: RegExp])[] = [
  ['0.0.0.0', /This network/],
  ['0.1.2.3', /This network/],
  ['10.0.0.0', /Private-Use/],
  ['10.255.255.255', /Private-Use/],
  ['100.64.0.1', /Shared/],
  ['100.127.255.255', /Shared/],
  ['127.0.0.1', /Loopback/],
  ['127.255.255.254', /Loopback/],
  ['169.254.0.1', /Link Local/],
  ['169.254.169.254', /Link Local/],
  ['172.16.0.1', /Private-Use/],
  ['172.31.255.255', /Private-Use/],
  ['192.0.0.1', /IETF Protocol/],
  ['192.0.0.8', /IETF Protocol/],
  ['192.0.0.170', /IETF Protocol/],
  ['192.0.0.255', /IETF Protocol/],
  ['192.0.2.1', /Documentation/],
  ['192.88.99.1', /6to4 Relay/],
  ['192.168.0.1', /Private-Use/],
  ['192.168.255.255', /Private-Use/],
  ['198.18.0.1', /Benchmarking/],
  ['198.19.255.255', /Benchmarking/],
  ['198.51.100.7', /Documentation/],
  ['203.0.113.7', /Documentation/],
  ['224.0.0.1', /Multicast/],
  ['239.255.255.255', /Multicast/],
  ['240.0.0.1', /Reserved/],
  ['254.1.1.1', /Reserved/],
  ['255.255.255.255', /Broadcast/],
  ['::', /Unspecified/],
  ['::1', /Loopback/],
  ['::2', /IPv4-Compatible/],
  ['::127.0.0.1', /IPv4-Compatible/],
  ['::8.8.8.8', /IPv4-Compatible/],
  ['::ffff:127.0.0.1', /IPv4-Mapped/],
  ['::ffff:7f00:1', /IPv4-Mapped/],
  ['::ffff:8.8.8.8', /IPv4-Mapped/],
  ['::ffff:0:127.0.0.1', /SIIT/],
  ['64:ff9b::127.0.0.1', /NAT64/],
  ['64:ff9b::808:808', /NAT64/],
  ['64:ff9b:1::1', /Local-Use/],
  ['64:ff9b:1:ffff::a00:1', /Local-Use/],
  ['100::1', /Discard-Only/],
  ['100:0:0:1::1', /Dummy/],
  ['1::1', /Not Global Unicast/],
  ['200::1', /Not Global Unicast/],
  ['4000::1', /Not Global Unicast/],
  ['2001::1', /Teredo/],
  ['2001:0:4136:e378:8000:63bf:3fff:fdd2', /Teredo/],
  ['2001:1::4', /IETF Protocol/],
  ['2001:2::1', /Benchmarking/],
  ['2001:5::1', /IETF Protocol/],
  ['2001:10::1', /ORCHID/],
  ['2001:20::1', /ORCHIDv2/],
  ['2001:3f::1', /Drone/],
  ['2001:1ff:ffff::1', /IETF Protocol/],
  ['2001:db8::1', /Documentation/],
  ['2001:DB8:0:0:0:0:0:1', /Documentation/],
  ['2002:7f00:1::1', /6to4/],
  ['2002:808:808::1', /6to4/],
  ['3fff::1', /Documentation/],
  ['3fff:fff:ffff::1', /Documentation/],
  ['5f00::1', /SRv6/],
  ['fc00::1', /Unique-Local/],
  ['fd12:3456:789a::1', /Unique-Local/],
  ['fe80::1', /Link-Local/],
  ['febf::1', /Link-Local/],
  ['fec0::1', /Site-Local/],
  ['feff::1', /Site-Local/],
  ['ff02::1', /Multicast/],
  ['ff0e::1', /Multicast/],
  ['2607:f8b0::5efe:7f00:1', /ISATAP/],
  ['2607:f8b0::200:5efe:10.0.0.1', /ISATAP/],
  ['fe80::1%eth0', /zone id/],
  ['2607:f8b0::1%1', /zone id/],
  ['', /Not an IP/],
  ['localhost', /Not an IP/],
  ['127.1', /Not an IP/],
  ['0177.0.0.1', /Not an IP/],
  ['2130706433', /Not an IP/],
  ['[::1]', /Not an IP/],
];

const ALLOWED: readonly string[] = [
  '1.1.1.1',
  '8.8.8.8',
  '9.255.255.255',
  '11.0.0.0',
  '93.184.216.34',
  '100.63.255.255',
  '100.128.0.0',
  '126.255.255.255',
  '128.0.0.0',
  '169.253.255.255',
  '172.15.255.255',
  '172.32.0.0',
  '192.0.0.9',
  '192.0.0.10',
  '192.0.1.1',
  '192.31.196.1',
  '192.52.193.1',
  '192.88.98.255',
  '192.167.255.255',
  '192.175.48.1',
  '198.17.255.255',
  '198.20.0.0',
  '223.255.255.255',
  '2000::1',
  '2001:1::1',
  '2001:1::2',
  '2001:1::3',
  '2001:3::1',
  '2001:4:112::1',
  '2001:200::1',
  '2001:4860:4860::8888',
  '2003::1',
  '2606:4700:4700::1111',
  '2620:4f:8000::1',
  '3ffe::1',
  '3fff:1000::1',
];

describe('AddressPolicy', () => {
  const strict = new AddressPolicy([]);

  it.each(REFUSED)('refuses %s', (address, reason) => {
    expect(strict.judge(address)).toEqual({
      allowed: false,
      reason: expect.stringMatching(reason),
    });
  });

  it.each(ALLOWED)('allows %s', (address) => {
    expect(strict.judge(address)).toEqual({ allowed: true });
  });

  describe('with allowed networks', () => {
    const policy = new AddressPolicy(['127.0.0.0/8', '::1/128', '10.1.0.0/16', 'fd00::/8']);

    it.each(['127.0.0.1', '127.9.9.9', '::1', '10.1.255.255', 'fd00::5', '8.8.8.8'])(
      'allows %s',
      (address) => expect(policy.judge(address).allowed).toBe(true),
    );

    it.each(['10.2.0.0', '10.0.255.255', '192.168.0.1', '::2', 'fc00::1'])(
      'allows exactly those, and not %s',
      (address) => expect(policy.judge(address).allowed).toBe(false),
    );

    it('does not allow the IPv6 forms that embed an allowed IPv4 address', () => {
      for (const address of ['::ffff:127.0.0.1', '::127.0.0.1', '64:ff9b::127.0.0.1']) {
        expect(policy.judge(address).allowed).toBe(false);
      }
    });

    it('does not allow an allowed address with a zone id', () => {
      expect(policy.judge('::1%lo').allowed).toBe(false);
    });
  });

  it('allows a mapped address through an IPv6 network that contains it', () => {
    const policy = new AddressPolicy(['::ffff:127.0.0.0/104']);
    expect(policy.judge('::ffff:127.0.0.1').allowed).toBe(true);
    expect(policy.judge('127.0.0.1').allowed).toBe(false);
  });

  it('allows one family only with a network of all addresses', () => {
    expect(new AddressPolicy(['0.0.0.0/0']).judge('::1').allowed).toBe(false);
    expect(new AddressPolicy(['::/0']).judge('10.0.0.1').allowed).toBe(false);
  });
});
