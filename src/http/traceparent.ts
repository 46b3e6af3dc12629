import { randomFillSync } from 'node:crypto';

/** W3C Trace Context §3.2.2, version 00 or a later one with the same first fields. */
const TRACEPARENT =
  /^(?!ff)[0-9a-f]{2}-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}(-.*)?$/;

/**
 * The caller's `traceparent` if it is valid, else a new trace, as the specification requires
 * (§4.3), so that every event and delivery belongs to one. A new trace is not marked as sampled:
 * recording it is up to others.
 */
export function traceparentOf(header: string | string[] | undefined): string {
  const given =
    typeof header === 'string' && header.length <= 255 && TRACEPARENT.test(header) ? header : null;
  return given ?? startTrace();
}

/** A trace id and a span id. */
const BYTES = 24;
/** Random bytes for many traces at once: the system call costs as much for one. */
const pool = Buffer.alloc(BYTES * 256);
let used = pool.length;

function startTrace(): string {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  const random = pool.toString('hex', used, (used += BYTES));
  return `00-${random.slice(0, 32)}-${random.slice(32)}-00`;
}
