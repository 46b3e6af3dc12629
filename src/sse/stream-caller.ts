import type { Caller } from '../auth/index.js';

/** A caller with a stream token: may only open streams, of these event types (null: of any). */
export interface StreamCaller extends Caller {
  readonly streamTypes: readonly string[] | null;
}

/** The event types that the caller's token is restricted to; null: any. */
export function streamTypesOf(caller: Caller): readonly string[] | null {
  return 'streamTypes' in caller ? (caller as StreamCaller).streamTypes : null;
}
