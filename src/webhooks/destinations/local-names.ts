import { readFile } from 'node:fs/promises';
import { isIP } from 'node:net';

const HOSTS_FILE =
  process.platform === 'win32' ? 'C:\\Windows\\System32\\drivers\\etc\\hosts' : '/etc/hosts';

/** The names that Linux distributions give to the loopback addresses in their hosts files. */
const LOOPBACK_NAMES: ReadonlySet<string> = new Set([
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
 * Whether a name stands for this host: `localhost`, every name below it (RFC 6761 §6.3), and the
 * usual names of `::1`.
 * @param name in lower case, without trailing dots
 */
export function isLoopbackName(name: string): boolean {
  return LOOPBACK_NAMES.has(name) || name.endsWith('.localhost');
}

/** A host name without its trailing dots, which only make it absolute. */
export function withoutTrailingDots(hostname: string): string {
  return hostname.replace(/\.+$/, '');
}

/** The addresses of each name in a hosts file, in its order; names in lower case (hosts(5)). */
export function parseHosts(text: string): Map<string, string[]> {
  const hosts = new Map<string, string[]>();
  for (const line of text.split('\n')) {
    const [address = '', ...names] = line.replace(/#.*/, '').trim().split(/\s+/);
    if (isIP(address) === 0) continue;
    for (const name of names) {
      const known = hosts.get(name.toLowerCase());
      if (known) known.push(address);
      else hosts.set(name.toLowerCase(), [address]);
    }
  }
  return hosts;
}

/** The addresses of a host in the hosts file of this machine; empty when the file has no entry. */
export async function lookUpInHostsFile(
  hostname: string,
  path = HOSTS_FILE,
): Promise<readonly string[]> {
  const text = await readFile(path, 'utf8').catch(() => '');
  return parseHosts(text).get(hostname.toLowerCase()) ?? [];
}
