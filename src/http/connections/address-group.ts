import ipaddr from 'ipaddr.js';

/** Addresses that a proxy forwarded with a port: `192.0.2.1:5678`, `[2001:db8::1]:5678`. */
const WITH_PORT = /^\[([^\]]+)\](?::\d+)?$|^([\d.]+):\d+$/;
/** What everybody is counted under whose address cannot be read. */
const UNKNOWN = 'unknown';

/**
 * What the requests of an address are counted under: an IPv4 address itself, and of an IPv6 address its /64, since one
 * host owns all of that.
 */
export function addressGroup(address: string | undefined): string {
  const [, v6, v4] = WITH_PORT.exec(address ?? '') ?? [];
  const text = v6 ?? v4 ?? address ?? '';
  if (!ipaddr.isValid(text)) return UNKNOWN;
  // An IPv4 client of a socket that listens on `::` shows up as `::ffff:192.0.2.1`.
  const parsed = ipaddr.process(text);
  if (parsed.kind() === 'ipv4') return parsed.toString();
  const prefix = parsed.toByteArray().slice(0, 8);
  return `${ipaddr.fromByteArray([...prefix, ...Array<number>(8).fill(0)]).toString()}/64`;
}
