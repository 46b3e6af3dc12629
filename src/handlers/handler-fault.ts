import { isConnectionLoss } from '../database/index.js';

/** Of nobody's doing: PostgreSQL chose this transaction to end a deadlock, or could not serialise it. */
const CONFLICTS: ReadonlySet<string> = new Set(['40P01', '40001']);
/** The server went away (classes 08 and 57P), or others held a lock for too long (55P03). */
const OUTAGES = /^(08|57P|55P03)/;

/** `conflict` is repeated at once, `outage` later; neither is counted. `failure` is counted. */
export type HandlerFault = 'conflict' | 'outage' | 'failure';

/** Classifies the error of a handler's transaction, following `cause` to a wrapped error. */
export function faultOf(error: unknown): HandlerFault {
  if (!(error instanceof Error)) return 'failure';
  const { code } = error as { readonly code?: unknown };
  if (typeof code === 'string' && CONFLICTS.has(code)) return 'conflict';
  if (typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) && OUTAGES.test(code)) return 'outage';
  if (isConnectionLoss(error)) return 'outage';
  return error.cause === undefined ? 'failure' : faultOf(error.cause);
}
