import { createHash } from 'node:crypto';
import { realpath } from 'node:fs/promises';

/**
 * The name of this cluster on its server's command line. It identifies the server among the
 * processes, and distinguishes it from another process that has reused its pid.
 */
export async function clusterName(cluster: string): Promise<string> {
  const path = await realpath(cluster);
  return `tidings-${createHash('sha256').update(path).digest('hex').slice(0, 12)}`;
}
