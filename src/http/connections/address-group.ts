import ipaddr from 'ipaddr.js';

/** Addresses forwarded by a proxy with a port: `192.0.2.1:5678`, `[2001:db8::1]:5678`. */
const WITH_PORT = /^\[([^\]]+)\](?::\d+)?$|^([\d.]+):\d+$/;
/** The group of all addresses that cannot be parsed. */
const UNKNOWN = 'unknown';

/**
 * The group under which the requests of an address are counted: an IPv4 address itself; the /64 of
 * an IPv6 address, since one host owns all of it.
 */
export function addressGroup(address: string | undefined): string {
  const [, v6, v4] = WITH_PORT.exec(address ?? '') ?? [];
  const text = v6 ?? v4 ?? address ?? '';
  if (!ipaddr.isValid(text)) return UNKNOWN;
  // On a socket that listens on `::`, an IPv4 client appears as `::ffff:192.0.2.1`.
  const parsed = ipaddr.process(text);
  if (parsed.kind() === 'ipv4') return parsed.toString();
  const prefix = parsed.toByteArray().slice(0, 8);
  return `${ipaddr.fromByteArray([...prefix, ...Array<number>(8).fill(0)]).toString()}/64`;
}
