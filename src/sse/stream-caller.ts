import type { Caller } from '../auth/index.js';

/** Who came with a stream token: may open streams, and of these types only (null: of any). */
export interface StreamCaller extends Caller {
  readonly streamTypes: readonly string[] | null;
}

/** The event types that the caller is limited to; null: any. */
export function streamTypesOf(caller: Caller): readonly string[] | null {
  return 'streamTypes' in caller ? (caller as StreamCaller).streamTypes : null;
}
