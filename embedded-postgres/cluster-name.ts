import { createHash } from 'node:crypto';
import { realpath } from 'node:fs/promises';

/**
 * What the server of this cluster is called on its command line, so that it is known among the
 * processes, and a pid that was used again for something else is told from it.
 */
export async function clusterName(cluster: string): Promise<string> {
  const path = await realpath(cluster);
  return `tidings-${createHash('sha256').update(path).digest('hex').slice(0, 12)}`;
}
