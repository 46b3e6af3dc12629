import { failureOf } from './failure.js';
import type { Dial } from './dialing/dial.js';
import type { ErrorClass } from './send-failure.js';

/**
 * Times in milliseconds; `null` for steps that did not take place, such as DNS, connect and TLS on
 * a connection that was already open.
 */
export interface SendTimings {
  readonly dns: number | null;
  readonly connect: number | null;
  readonly tls: number | null;
  /** From the call to the headers of the response. */
  readonly firstByte: number | null;
  readonly total: number;
}

/** The result of an attempt. It succeeded if and only if `errorClass` is `null`. */
export interface SendResult {
  /** The status of the response, even if the rest of it failed; `null` without a response. */
  readonly statusCode: number | null;
  readonly errorClass: ErrorClass | null;
  /**
   * What happened, for people; without control characters, at most 500 characters. With
   * `errorClass: null` it is a note: the attempt succeeded by its status, but the body is
   * incomplete.
   */
  readonly error: string | null;
  /** The technical text; null if it says no more than `error` and the status. */
  readonly errorDetail: string | null;
  /** Names in lower case; at most 16 KiB. */
  readonly responseHeaders: Readonly<Record<string, string | string[]>> | null;
  /** The first 16 KiB, as text without U+0000; `null` without a response. */
  readonly responseBody: string | null;
  /** The address that was connected to or, failing that, tried last. */
  readonly resolvedAddress: string | null;
  /** Whole milliseconds. */
  readonly durationMs: number;
  readonly timings: SendTimings;
}

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
    ...failureOf(error),
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
