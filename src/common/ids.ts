import { randomFillSync } from 'node:crypto';
import { v7 } from 'uuid';

/** The nil UUID (RFC 9562 §5.9), which sorts before every other: the start of a scan by id. */
export const NIL_UUID = '00000000-0000-0000-0000-000000000000';

/** Random bytes per id, as `v7` expects them. */
const BYTES = 16;
/** Filled for many ids at once: the system call costs ten times as much as the rest of an id. */
const pool = Buffer.alloc(BYTES * 256);
let used = pool.length;

/** Millisecond and counter of the last id: ids of a process increase even within a millisecond. */
let msecs = 0;
let seq = 0;

/** A new UUIDv7 (RFC 9562 §5.7), roughly ordered by time, which keeps B-trees compact. */
export function newId(): string {
  const random = nextRandom();
  const now = Date.now();
  if (now > msecs) {
    msecs = now;
    // The highest bit stays clear, which leaves the counter room to increase.
    seq = random.readUInt32BE(0) & 0x7fffffff;
  } else {
    seq = (seq + 1) | 0;
    if (seq === 0) msecs += 1;
  }
  return v7({ random, msecs, seq });
}

function nextRandom(): Buffer {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  return pool.subarray(used, (used += BYTES));
}
