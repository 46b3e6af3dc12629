import { isConnectionLoss } from '../database/index.js';

/** SQLSTATEs of a deadlock or a serialisation failure: the handler itself is not at fault. */
const CONFLICTS: ReadonlySet<string> = new Set(['40P01', '40001']);
/**
 * The server is unavailable (classes 08, 53 and 57P), has become a standby (25006), ended an idle
 * transaction (25P03), or others held a lock for too long (55P03).
 */
const OUTAGES = /^(08|53|57P|25006|25P03|55P03)/;

/** `conflict` is repeated at once, `outage` later; neither is counted. `failure` is counted. */
export type HandlerFault = 'conflict' | 'outage' | 'failure';

/** Classifies the error of a handler's transaction, following `cause` to a wrapped error. */
export function faultOf(error: unknown): HandlerFault {
  if (isConnectionLoss(error)) return 'outage';
  if (!(error instanceof Error)) return 'failure';
  const { code } = error as { readonly code?: unknown };
  if (typeof code === 'string' && CONFLICTS.has(code)) return 'conflict';
  if (typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) && OUTAGES.test(code)) return 'outage';
  return error.cause === undefined ? 'failure' : faultOf(error.cause);
}
