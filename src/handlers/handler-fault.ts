/** Of nobody's doing: PostgreSQL chose this transaction to end a deadlock, or could not serialise it. */
const CONFLICTS: ReadonlySet<string> = new Set(['40P01', '40001']);
/** SQLSTATE classes of a connection or a server that went away: nothing was tried. */
const OUTAGES = /^(08|57P)/;
/** What the driver and TypeORM say of a connection that is gone; such errors have no SQLSTATE. */
const OUTAGE_MESSAGES =
  /^(Connection terminated|Client (has encountered a connection error|was closed)|timeout exceeded when trying to connect|Query runner already released)/;

/** `conflict` is repeated at once, `outage` later; neither is counted. `failure` is counted. */
export type HandlerFault = 'conflict' | 'outage' | 'failure';

/** Classifies the error of a handler's transaction, following `cause` to a wrapped error. */
export function faultOf(error: unknown): HandlerFault {
  if (!(error instanceof Error)) return 'failure';
  const { code } = error as { readonly code?: unknown };
  if (typeof code === 'string' && CONFLICTS.has(code)) return 'conflict';
  if (typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) && OUTAGES.test(code)) return 'outage';
  if (OUTAGE_MESSAGES.test(error.message)) return 'outage';
  return error.cause === undefined ? 'failure' : faultOf(error.cause);
}
