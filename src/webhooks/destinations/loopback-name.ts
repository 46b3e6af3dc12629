/** Names that distributions give to the loopback addresses in their hosts files. */
const NAMES: ReadonlySet<string> = new Set([
  'localhost',
  'localhost4',
  'localhost6',
  'localhost.localdomain',
  'localhost4.localdomain4',
  'localhost6.localdomain6',
  'ip6-localhost',
  'ip6-loopback',
]);

/**
 * Whether a name stands for this machine: `localhost` and every name below it (RFC 6761 §6.3), and the usual
 * names of `::1`.
 * @param name in lower case, without a dot at its end
 */
export function isLoopbackName(name: string): boolean {
  return NAMES.has(name) || name.endsWith('.localhost');
}

/** A host name without the dots at its end, which make it absolute and nothing else. */
export function withoutFinalDots(hostname: string): string {
  return hostname.replace(/\.+$/, '');
}
