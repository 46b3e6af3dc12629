/** SQLSTATEs of a deadlock or a serialisation failure: the handler itself is not at fault. */
const CONFLICTS: ReadonlySet<string> = new Set(['40P01', '40001']);
/** SQLSTATE classes of a lost connection or a server shutdown. */
const OUTAGES = /^(08|57P)/;
/** Messages of the driver and TypeORM about a lost connection; these errors have no SQLSTATE. */
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
