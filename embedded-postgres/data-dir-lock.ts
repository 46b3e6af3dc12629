import { randomUUID } from 'node:crypto';
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres.errors.js';
import { identifyProcess } from './process-identity.js';

/**
 * Locks the data directory for this process, until the returned function is called or the process
 * ends in any way: the lock names the process by pid and start time, and is valid while that
 * process lives.
 * @throws {EmbeddedPostgresError} when another process holds the lock
 */
export async function lockDataDir(path: string): Promise<() => Promise<void>> {
  const mine = `${process.pid} ${identifyProcess(process.pid)?.startedAt ?? ''}\n`;
  while (!(await create(path, mine))) {
    const held = await read(path);
    if (held === undefined) continue;
    if (isAlive(held)) throw inUse(path, held);
    await removeStale(path, held);
  }
  return async () => {
    if ((await read(path)) === mine) await rm(path, { force: true });
  };
}

/** Writes another file and links it, so that nobody reads an incomplete lock. */
async function create(path: string, content: string): Promise<boolean> {
  const draft = `${path}.${randomUUID()}`;
  try {
    await writeFile(draft, content, { mode: 0o600 });
    await link(draft, path);
    return true;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'EEXIST') return false;
    const reason = `DATA_DIR ${dirname(path)} is not writable: ${String(cause)}`;
    throw new EmbeddedPostgresError(reason, { cause });
  } finally {
    await rm(draft, { force: true });
  }
}

/**
 * Removes a stale lock. Two starts may find the same one: if the file that was moved away turns out
 * to be a new lock, it is put back.
 */
async function removeStale(path: string, judged: string): Promise<void> {
  const aside = `${path}.${randomUUID()}`;
  try {
    await rename(path, aside);
  } catch {
    return;
  }
  const taken = await read(aside);
  if (taken === judged) return await rm(aside, { force: true });
  await rename(aside, path);
  throw inUse(path, taken ?? '');
}

function isAlive(content: string): boolean {
  const [pid, startedAt] = content.trim().split(' ');
  return identifyProcess(Number(pid))?.startedAt === (startedAt ?? '');
}

async function read(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw cause;
  }
}

function inUse(path: string, content: string): EmbeddedPostgresError {
  const pid = content.split(' ')[0];
  return new EmbeddedPostgresError(
    `DATA_DIR ${dirname(path)} is in use by another Tidings process (pid ${pid}): stop it, or set another DATA_DIR.`,
  );
}
