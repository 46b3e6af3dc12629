/** A network and its name in the registry. */
export type NamedRange = readonly [cidr: string, name: string];

/**
 * What webhooks can reach: globally reachable unicast. The entries after the first two are
 * exceptions: the IANA special-purpose registries mark them "Globally Reachable: True" inside a
 * refused block, or list them although they are ordinary unicast.
 *
 * The most specific range that contains an address decides (RFC 6890 §2.2.1).
 */
export const REACHABLE_RANGES: readonly NamedRange[] = [
  ['0.0.0.0/0', 'Global Unicast'],
  ['2000::/3', 'Global Unicast'],
  ['192.0.0.9/32', 'Port Control Protocol Anycast'],
  ['192.0.0.10/32', 'TURN Anycast'],
  ['192.31.196.0/24', 'AS112-v4'],
  ['192.52.193.0/24', 'AMT'],
  ['192.175.48.0/24', 'Direct Delegation AS112 Service'],
  ['2001:1::1/128', 'Port Control Protocol Anycast'],
  ['2001:1::2/128', 'TURN Anycast'],
  ['2001:1::3/128', 'DNS-SD Service Registration Protocol Anycast'],
  ['2001:3::/32', 'AMT'],
  ['2001:4:112::/48', 'AS112-v6'],
  ['2620:4f:8000::/48', 'Direct Delegation AS112 Service'],
];

/**
 * What is refused: the IANA IPv4 and IPv6 Special-Purpose Address Registries (2025-10), multicast,
 * everything outside 2000::/3, and deprecated forms that some network stacks still honour.
 *
 * It is stricter than the registry in three places, because none of them is the address of a host:
 * NAT64 (64:ff9b::/96) and 6to4 stand for an IPv4 address that is not visible in them, and ORCHIDv2
 * and drone identifiers are not routed.
 */
export const REFUSED_RANGES: readonly NamedRange[] = [
  ['0.0.0.0/8', 'This network'],
  ['10.0.0.0/8', 'Private-Use'],
  ['100.64.0.0/10', 'Shared Address Space'],
  ['127.0.0.0/8', 'Loopback'],
  ['169.254.0.0/16', 'Link Local'],
  ['172.16.0.0/12', 'Private-Use'],
  ['192.0.0.0/24', 'IETF Protocol Assignments'],
  ['192.0.2.0/24', 'Documentation (TEST-NET-1)'],
  ['192.88.99.0/24', 'Deprecated (6to4 Relay Anycast)'],
  ['192.168.0.0/16', 'Private-Use'],
  ['198.18.0.0/15', 'Benchmarking'],
  ['198.51.100.0/24', 'Documentation (TEST-NET-2)'],
  ['203.0.113.0/24', 'Documentation (TEST-NET-3)'],
  ['224.0.0.0/4', 'Multicast'],
  ['240.0.0.0/4', 'Reserved'],
  ['255.255.255.255/32', 'Limited Broadcast'],

  ['::/0', 'Not Global Unicast'],
  ['::/96', 'IPv4-Compatible Address'],
  ['::/128', 'Unspecified Address'],
  ['::1/128', 'Loopback Address'],
  ['::ffff:0:0/96', 'IPv4-Mapped Address'],
  ['::ffff:0:0:0/96', 'IPv4-Translated Address (SIIT)'],
  ['64:ff9b::/96', 'IPv4-IPv6 Translation (NAT64)'],
  ['64:ff9b:1::/48', 'Local-Use IPv4-IPv6 Translation (NAT64)'],
  ['100::/64', 'Discard-Only Address Block'],
  ['100:0:0:1::/64', 'Dummy IPv6 Prefix'],
  ['2001::/23', 'IETF Protocol Assignments'],
  ['2001::/32', 'Teredo'],
  ['2001:2::/48', 'Benchmarking'],
  ['2001:10::/28', 'ORCHID'],
  ['2001:20::/28', 'ORCHIDv2'],
  ['2001:30::/28', 'Drone Remote ID'],
  ['2001:db8::/32', 'Documentation'],
  ['2002::/16', '6to4'],
  ['3fff::/20', 'Documentation'],
  ['5f00::/16', 'Segment Routing (SRv6) SIDs'],
  ['fc00::/7', 'Unique-Local'],
  ['fe80::/10', 'Link-Local Unicast'],
  ['fec0::/10', 'Site-Local Unicast'],
  ['ff00::/8', 'Multicast'],
];
