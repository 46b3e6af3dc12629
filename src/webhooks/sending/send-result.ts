import { classifyError, describeError } from './classify-error.js';
import type { Dial } from './dialing/dial.js';
import type { SendResult, SendTimings } from './webhook-sender.js';

interface Times {
  /** How the connection was made; undefined if it was already open. */
  readonly dial: Pick<Dial, 'dnsMs' | 'connectMs' | 'tlsMs'> | undefined;
  readonly firstByte: number | null;
  readonly total: number;
}

/** The timings of an attempt, rounded to tenths of a millisecond. */
export function timingsOf({ dial, firstByte, total }: Times): SendTimings {
  return {
    dns: tenths(dial?.dnsMs),
    connect: tenths(dial?.connectMs),
    tls: tenths(dial?.tlsMs),
    firstByte: tenths(firstByte),
    total: tenths(total) ?? 0,
  };
}

/** The result of an attempt that failed before it needed a connection. */
export function notSent(error: unknown): SendResult {
  return {
    statusCode: null,
    errorClass: classifyError(error),
    error: describeError(error),
    responseHeaders: null,
    responseBody: null,
    resolvedAddress: null,
    durationMs: 0,
    timings: { dns: null, connect: null, tls: null, firstByte: null, total: 0 },
  };
}

function tenths(ms: number | null | undefined): number | null {
  return ms === null || ms === undefined ? null : Math.round(ms * 10) / 10;
}
