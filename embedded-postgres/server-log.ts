import { open, rename, stat } from 'node:fs/promises';

const LARGEST_LOG = 10 * 1024 * 1024;

/**
 * Rotates a large log, replacing the previously rotated one.
 * @returns the size of the current log, at which the lines of the next run begin
 */
export async function trimLog(path: string): Promise<number> {
  const size = await stat(path).then(
    (found) => found.size,
    () => 0,
  );
  if (size <= LARGEST_LOG) return size;
  await rename(path, `${path}.1`);
  return 0;
}

/** Reads the log after a position. */
export async function readFrom(path: string, position: number): Promise<string> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const length = Math.min(Math.max(size - position, 0), LARGEST_LOG);
    const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(length), position });
    return buffer.toString('utf8', 0, bytesRead);
  } finally {
    await file.close();
  }
}

/** The line of a program's output that says why it failed. */
export function lastWords(output: string): string {
  const lines = output.split('\n').filter((line) => line.trim() !== '');
  const reason = lines.findLast((line) => /\b(FATAL|PANIC|error):/.test(line)) ?? lines.at(-1);
  return reason?.replace(/^.*?(?=(FATAL|PANIC|error):)/, '').trim() ?? 'it said nothing';
}
