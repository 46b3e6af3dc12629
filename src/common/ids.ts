import { randomFillSync } from 'node:crypto';
import { v7 } from 'uuid';

/** Random bytes per id, as `v7` wants them. */
const BYTES = 16;
/** Drawn for many ids at once: the system call costs ten times as much as the rest of an id. */
const pool = Buffer.alloc(BYTES * 256);
let used = pool.length;

/** The millisecond and the counter of the last id: ids of one process rise, also within a millisecond. */
let msecs = 0;
let seq = 0;

/** A new UUID version 7 (RFC 9562 §5.7): unique, and roughly ordered by time, which keeps B-trees compact. */
export function newId(): string {
  const random = nextRandom();
  const now = Date.now();
  if (now > msecs) {
    msecs = now;
    // The highest bit stays free, so that the counter has room to rise.
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
