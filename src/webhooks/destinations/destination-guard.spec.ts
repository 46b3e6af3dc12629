import { describe, expect, it } from '@jest/globals';
import type { WebhooksConfig } from '../../config/index.js';
import { DestinationGuard } from './destination-guard.js';
import { DestinationRefused, HostRefused, UnresolvableHost } from './destination.errors.js';
import { Resolver } from './resolver.js';

class FakeResolver extends Resolver {
  readonly asked: string[] = [];

  constructor(private readonly answer: (hostname: string) => Promise<readonly string[]>) {
    super();
  }

  resolve(hostname: string): Promise<readonly string[]> {
    this.asked.push(hostname);
    return this.answer(hostname);
  }
}

interface Setup {
  readonly answer?: () => Promise<readonly string[]>;
  readonly allowHttp?: boolean;
  readonly allowedCidrs?: readonly string[];
}

function setUp({ answer, allowHttp = false, allowedCidrs = [] }: Setup = {}) {
  const resolver = new FakeResolver(answer ?? (() => Promise.resolve(['93.184.216.34'])));
  const config = { allowHttp, allowedCidrs } as WebhooksConfig;
  return { resolver, guard: new DestinationGuard(resolver, config) };
}

const answering = (...addresses: string[]) => ({ answer: () => Promise.resolve(addresses) });

describe('DestinationGuard', () => {
  describe('checkUrl', () => {
    it.each([
      'https://127.0.0.1/',
      'https://2130706433/',
      'https://0x7f.1/',
      'https://0177.0.0.1/',
      'https://１２７.０.０.１/',
      'https://169.254.169.254/latest/meta-data/',
      'https://[::1]/',
      'https://[::ffff:10.0.0.1]/',
      'https://[64:ff9b::7f00:1]/',
    ])('refuses the address in %s without asking DNS', (text) => {
      const { guard, resolver } = setUp();
      expect(() => guard.checkUrl(text)).toThrow(DestinationRefused);
      expect(resolver.asked).toEqual([]);
    });

    it('gives the URL back', () => {
      expect(setUp().guard.checkUrl('https://example.com/hook').pathname).toBe('/hook');
    });

    it('lets the opened networks through', () => {
      const { guard } = setUp({ allowHttp: true, allowedCidrs: ['127.0.0.0/8'] });
      expect(guard.checkUrl('http://127.0.0.1:4000/').port).toBe('4000');
      expect(() => guard.checkUrl('http://10.0.0.1/')).toThrow(/Private-Use/);
    });
  });

  describe('resolve', () => {
    it('gives every address back, in the order of the resolver', async () => {
      const { guard } = setUp(answering('2606:4700::1111', '1.1.1.1'));
      await expect(guard.resolve('example.com')).resolves.toEqual(['2606:4700::1111', '1.1.1.1']);
    });

    it.each([
      ['the only one', ['10.0.0.1']],
      ['the first', ['10.0.0.1', '1.1.1.1']],
      ['the last', ['1.1.1.1', '2606:4700::1111', 'fd00::1']],
    ])('refuses the host when %s of its addresses is refused', async (_, addresses) => {
      const { guard } = setUp(answering(...addresses));
      await expect(guard.resolve('example.com')).rejects.toThrow(DestinationRefused);
    });

    it('does not tell the address that it refuses', async () => {
      const { guard } = setUp(answering('10.11.12.13'));
      await expect(guard.resolve('internal.example')).rejects.not.toThrow(/10\.11/);
    });

    it('takes an address as it is, an IPv6 one in brackets', async () => {
      const { guard, resolver } = setUp();
      await expect(guard.resolve('1.1.1.1')).resolves.toEqual(['1.1.1.1']);
      await expect(guard.resolve('[2606:4700::1111]')).resolves.toEqual(['2606:4700::1111']);
      await expect(guard.resolve('[::1]')).rejects.toThrow(DestinationRefused);
      expect(resolver.asked).toEqual([]);
    });

    it.each([
      ['fails', { answer: () => Promise.reject(new Error('ENOTFOUND')) }],
      ['finds nothing', answering()],
      ['does not answer', { answer: () => new Promise<never>(() => {}) }],
    ])('says so when DNS %s', async (_, answer) => {
      const { guard } = setUp(answer);
      await expect(guard.resolve('example.com', { timeoutMs: 5 })).rejects.toThrow(
        UnresolvableHost,
      );
    });
  });

  describe('check', () => {
    it('refuses a host that leads to a refused address', async () => {
      const { guard } = setUp(answering('1.1.1.1', '127.0.0.1'));
      await expect(guard.check('https://example.com/')).rejects.toThrow(/Loopback/);
    });

    it('says so when a host does not resolve now', async () => {
      const { guard } = setUp({ answer: () => Promise.reject(new Error('EAI_AGAIN')) });
      await expect(guard.check('https://example.com/')).rejects.toThrow(UnresolvableHost);
    });
  });

  describe('a name of this machine', () => {
    const NAMES = [
      'localhost',
      'localhost.',
      'LOCALHOST',
      'shop.localhost',
      'shop.localhost.',
      'ip6-loopback',
      'ip6-loopback.',
    ];
    const opened = ['127.0.0.0/8', '::1/128'];

    it.each(NAMES)('%s is refused while its addresses are not opened', async (name) => {
      const { guard } = setUp(answering('127.0.0.1'));
      await expect(guard.check(`https://${name}/`)).rejects.toThrow(HostRefused);
    });

    it.each(NAMES)('%s is refused when it does not resolve', async (name) => {
      const { guard } = setUp({ allowedCidrs: opened, ...answering() });
      await expect(guard.check(`https://${name}/`)).rejects.toThrow(HostRefused);
    });

    it.each(NAMES)('%s is refused when it leads to a public address', async (name) => {
      const { guard } = setUp({ allowedCidrs: opened, ...answering('8.8.8.8') });
      await expect(guard.check(`https://${name}/`)).rejects.toThrow(HostRefused);
    });

    it.each(NAMES)('%s is refused while one of its addresses is not opened', async (name) => {
      const { guard } = setUp({ allowedCidrs: ['127.0.0.0/8'], ...answering('127.0.0.1', '::1') });
      await expect(guard.check(`https://${name}/`)).rejects.toThrow(HostRefused);
    });

    it.each(NAMES)('%s is allowed once all of them are opened', async (name) => {
      const { guard, resolver } = setUp({ allowedCidrs: opened, ...answering('127.0.0.1', '::1') });
      await expect(guard.check(`https://${name}/`)).resolves.toBeInstanceOf(URL);
      expect(resolver.asked).toEqual([name.toLowerCase().replace(/\.$/, '')]);
    });

    it('is not a name that only begins like one', async () => {
      const { guard } = setUp();
      await expect(guard.check('https://localhost.example.com/')).resolves.toBeInstanceOf(URL);
    });
  });
});
