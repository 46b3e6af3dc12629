import { readFile } from 'node:fs/promises';
import { isIP } from 'node:net';

const PATH =
  process.platform === 'win32' ? 'C:\\Windows\\System32\\drivers\\etc\\hosts' : '/etc/hosts';

/** The addresses that a hosts file gives to each name, in its order; names in lower case (hosts(5)). */
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

/** The addresses of a host by the hosts file of this machine; empty when it does not name the host. */
export async function lookUpInHostsFile(hostname: string, path = PATH): Promise<readonly string[]> {
  const text = await readFile(path, 'utf8').catch(() => '');
  return parseHosts(text).get(hostname.toLowerCase()) ?? [];
}
