import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** A running process; `undefined` for none, and for a zombie. */
export interface ProcessIdentity {
  /** Identifies the process together with the pid, since pids are reused. */
  readonly startedAt: string;
  readonly command: string;
}

/**
 * Identifies a process of any user, through /proc where it exists, since small images have no `ps`.
 */
export function identifyProcess(pid: number): ProcessIdentity | undefined {
  return process.platform === 'linux' ? fromProc(pid) : fromPs(pid);
}

function fromProc(pid: number): ProcessIdentity | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    // The second field is a name in parentheses that may hold anything, so count from the last one.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (fields[0] === 'Z' || fields[0] === 'X') return undefined;
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    return { startedAt: fields[19] ?? '', command };
  } catch {
    return undefined;
  }
}

function fromPs(pid: number): ProcessIdentity | undefined {
  const ps = spawnSync('ps', ['-o', 'stat=,lstart=,command=', '-p', String(pid)], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C' },
  });
  const found = /^(\S+)\s+(\S+\s+\S+\s+\d+\s+\S+\s+\d+)\s+(.*)$/m.exec(ps.stdout.trim());
  if (!found || found[1]?.startsWith('Z')) return undefined;
  return { startedAt: found[2] ?? '', command: found[3] ?? '' };
}
