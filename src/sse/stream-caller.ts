import type { Caller } from '../auth/index.js';

/** What a stream token allows at most; a null limits nothing. */
export interface StreamLimits {
  /** Event types and patterns. */
  readonly types: readonly string[] | null;
  /** In lower case, as in events. */
  readonly aggregateId: string | null;
  readonly customerId: string | null;
}

/** A caller with a stream token, which can only open streams. */
export interface StreamCaller extends Caller {
  readonly streamLimits: StreamLimits;
}

const UNLIMITED: StreamLimits = { types: null, aggregateId: null, customerId: null };

/** The limits of the caller's token; a caller with a key has none. */
export function streamLimitsOf(caller: Caller): StreamLimits {
  return 'streamLimits' in caller ? (caller as StreamCaller).streamLimits : UNLIMITED;
}
