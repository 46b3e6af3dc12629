import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { clusterName } from './cluster-name.js';
import { endServer } from './end-server.js';
import { identifyProcess } from './process-identity.js';

/**
 * Stops the server that a killed process left running on this cluster. It is not reused: a new
 * server has the current settings, and a fast shutdown takes a fraction of a second.
 */
export async function retireLeftover(cluster: string): Promise<void> {
  const file = join(cluster, 'postmaster.pid');
  const content = await readFile(file, 'utf8').catch(() => undefined);
  const pid = Number(content?.split('\n')[0]);
  if (content === undefined || !Number.isInteger(pid) || !isThere(pid)) return;
  if (identifyProcess(pid)?.command.includes(`cluster_name=${await clusterName(cluster)}`)) {
    await endServer(pid);
    return;
  }
  // Another process has this pid now (a container counts from 1 again), and PostgreSQL would refuse
  // to start. It accepts the pid of its parent, and unlike a deletion of the file this keeps its
  // check of the shared memory.
  await writeFile(file, content.replace(/^\d+/, String(process.pid)));
}

function isThere(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
