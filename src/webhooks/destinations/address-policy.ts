import { isIP, isIPv6 } from 'node:net';
import ipaddr from 'ipaddr.js';
import { REACHABLE_RANGES, REFUSED_RANGES } from './special-purpose-ranges.js';
import type { NamedRange } from './special-purpose-ranges.js';

/** Whether connections to an address are allowed; if not, the name of the range that refuses it. */
export type Verdict =
  { readonly allowed: true } | { readonly allowed: false; readonly reason: string };

type Address = ipaddr.IPv4 | ipaddr.IPv6;
type Network = [Address, number];

const ALLOWED: Verdict = { allowed: true };

const RANGES = [
  ...REACHABLE_RANGES.map((range) => toRange(range, true)),
  ...REFUSED_RANGES.map((range) => toRange(range, false)),
].sort((a, b) => b.network[1] - a.network[1]);

/**
 * Decides by the address alone where a webhook may go: to globally reachable unicast addresses, and
 * to the networks that the operator allows (exempts from the refused ranges).
 *
 * An IPv6 address that embeds an IPv4 one (mapped, compatible, SIIT, NAT64, 6to4, Teredo, ISATAP)
 * is judged by its own IPv6 text, and refused: allowing 127.0.0.0/8 does not allow
 * ::ffff:127.0.0.1; only an IPv6 network that contains it does. Translators interpret such
 * addresses differently, so the embedded address is never extracted.
 */
export class AddressPolicy {
  private readonly exempt: readonly Network[];

  /**
   * @param allowedCidrs networks to exempt from the refused ranges; valid CIDRs of either family
   */
  constructor(allowedCidrs: readonly string[]) {
    this.exempt = allowedCidrs.map((cidr) => ipaddr.parseCIDR(cidr));
  }

  /** @param text an IPv4 or IPv6 address as resolvers return it; a zone id (`%eth0`) is refused */
  judge(text: string): Verdict {
    if (isIP(text) === 0) return refused('Not an IP address');
    if (text.includes('%')) return refused('Address with a zone id');
    const address = parse(text);
    if (this.isInExemptNetwork(address)) return ALLOWED;
    if (isIsatap(address)) return refused('ISATAP');
    const range = RANGES.find(({ network }) => contains(network, address));
    return range?.reachable ? ALLOWED : refused(range?.name ?? 'Not Global Unicast');
  }

  /** Whether the operator allows a network that contains this address. */
  isExempt(text: string): boolean {
    return isIP(text) !== 0 && !text.includes('%') && this.isInExemptNetwork(parse(text));
  }

  private isInExemptNetwork(address: Address): boolean {
    return this.exempt.some((network) => contains(network, address));
  }
}

const PUBLIC = new AddressPolicy([]);

/** Whether an address is globally reachable unicast, regardless of what the operator allows. */
export function isPublicAddress(text: string): boolean {
  return PUBLIC.judge(text).allowed;
}

/**
 * ipaddr.js reads `::1.2.3.4` as the mapped `::ffff:1.2.3.4`, so IPv6 addresses are first converted
 * to plain hexadecimal.
 */
function parse(text: string): Address {
  return ipaddr.parse(isIPv6(text) ? new URL(`http://[${text}]`).hostname.slice(1, -1) : text);
}

function refused(reason: string): Verdict {
  return { allowed: false, reason };
}

function toRange([cidr, name]: NamedRange, reachable: boolean) {
  return { network: ipaddr.parseCIDR(cidr) as Network, name, reachable };
}

function contains(network: Network, address: Address): boolean {
  return network[0].kind() === address.kind() && address.match(network);
}

/**
 * An ISATAP interface id, `0:5efe:a.b.c.d` under any prefix (RFC 5214 §6.1), tunnels to the IPv4
 * address that it contains. The two lowest bits of the first octet (universal, group) may be set.
 */
function isIsatap(address: Address): boolean {
  if (!('parts' in address)) return false;
  const [high = 0, low = 0] = address.parts.slice(4);
  return (high & 0xfcff) === 0 && low === 0x5efe;
}
