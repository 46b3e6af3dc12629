import { setTimeout as sleep } from 'node:timers/promises';
import { identifyProcess } from './process-identity.js';

/**
 * Fast shutdown: roll back, checkpoint, exit. Immediate shutdown: exit, and recover at the next
 * start. Together they take less than 5 s.
 */
const STEPS = [
  { signal: 'SIGINT', patienceMs: 3000 },
  { signal: 'SIGQUIT', patienceMs: 1000 },
  { signal: 'SIGKILL', patienceMs: 500 },
] as const;

/** Stops a PostgreSQL server with the mildest shutdown mode that is fast enough. */
export async function endServer(pid: number): Promise<void> {
  for (const { signal, patienceMs } of STEPS) {
    if (!send(pid, signal)) return;
    const end = performance.now() + patienceMs;
    while (performance.now() < end) {
      if (!identifyProcess(pid)) return;
      await sleep(10);
    }
  }
}

/** @returns `false` when the process no longer exists */
function send(pid: number, signal: NodeJS.Signals): boolean {
  try {
    return process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
    throw error;
  }
}
