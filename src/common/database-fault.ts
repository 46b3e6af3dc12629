/**
 * Why a statement or a connection failed, if PostgreSQL or the way to it is the reason:
 *
 * - `connection`: there is no connection, or it was lost
 * - `network`: a socket error that may be PostgreSQL's, or that of another system the code talks to
 * - `unavailable`: the server cannot do it now: no resources, a standby, a lock held by others
 * - `conflict`: a deadlock or a serialization failure: retry at once
 * - `timeout`: the statement was cancelled because it ran for too long
 * - `invalid_value`: a value cannot be stored
 */
export type DatabaseFault =
  'connection' | 'network' | 'unavailable' | 'conflict' | 'timeout' | 'invalid_value';

/** SQLSTATE (PostgreSQL manual, appendix A) → fault; a shorter key stands for a whole class. */
const SQLSTATES: Readonly<Record<string, DatabaseFault>> = {
  '08': 'connection', // connection exceptions
  '57P': 'connection', // operator intervention: shutdown, crash of a peer
  '53300': 'connection', // too_many_connections
  '53': 'unavailable', // insufficient resources
  '25006': 'unavailable', // read_only_sql_transaction: the primary has become a standby
  '25P03': 'unavailable', // idle_in_transaction_session_timeout
  '55P03': 'unavailable', // lock_not_available
  '40001': 'conflict', // serialization_failure
  '40P01': 'conflict', // deadlock_detected
  '57014': 'timeout', // query_canceled: statement_timeout
  '25P04': 'timeout', // transaction_timeout
  '22003': 'invalid_value', // numeric_value_out_of_range
  '22P02': 'invalid_value', // invalid_text_representation
  '22021': 'invalid_value', // character_not_in_repertoire: U+0000
  '22P05': 'invalid_value', // untranslatable_character: \u0000 in jsonb
  '22008': 'invalid_value', // datetime_field_overflow
};
const SQLSTATE = /^[0-9A-Z]{5}$/;
/** SQLSTATE classes 22 (data exception) and 23 (constraint violation). */
const REJECTION = /^2[23][0-9A-Z]{3}$/;
const QUERY_CANCELED = '57014';
const LOCK_NOT_AVAILABLE = '55P03';
const SOCKET = /^(ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH)/;
/** Messages of node-postgres, its pool and TypeORM for a lost connection; these have no code. */
const MESSAGE =
  /^(Connection terminated|Client (has encountered a connection error|was closed)|timeout exceeded when trying to connect|Query runner already released)/;

/** Base class of our own errors about a connection to PostgreSQL that is lost or unusable. */
export abstract class DatabaseConnectionError extends Error {}

const connectErrors = new WeakSet<object>();

/**
 * Marks an error that ended an attempt to connect to PostgreSQL. Its code alone does not say so: it
 * may be a wrong password, a missing socket file or a TLS error.
 */
export function markConnectError(error: unknown): void {
  if (typeof error === 'object' && error !== null) connectErrors.add(error);
}

/** Classifies an error by itself, else by the errors that it wraps; null for any other error. */
export function databaseFaultOf(error: unknown): DatabaseFault | null {
  if (typeof error !== 'object' || error === null) return null;
  if (connectErrors.has(error) || error instanceof DatabaseConnectionError) return 'connection';
  const { code, message, cause, driverError, errors } = error as Readonly<Record<string, unknown>>;
  if (typeof message === 'string' && MESSAGE.test(message)) return 'connection';
  const wrapped = [driverError, cause, ...(Array.isArray(errors) ? errors : [])];
  // A code that TypeORM copies from the error of the driver says less than that error.
  return driverError === undefined
    ? (faultOfCode(code) ?? firstFault(wrapped))
    : (firstFault(wrapped) ?? faultOfCode(code));
}

/** Whether there is no connection to PostgreSQL. */
export function isConnectionLost(error: unknown): boolean {
  const fault = databaseFaultOf(error);
  return fault === 'connection' || fault === 'network';
}

/** Whether the same work may succeed later. */
export function isTransientFault(error: unknown): boolean {
  const fault = databaseFaultOf(error);
  return fault !== null && fault !== 'invalid_value';
}

/** Whether the database rejected the data of a statement; repeated, it would fail again. */
export function isRejected(error: unknown): boolean {
  const code = codeOf(error);
  return typeof code === 'string' && REJECTION.test(code);
}

/** Whether a statement was cancelled because it ran for too long. */
export function tookTooLong(error: unknown): boolean {
  return codeOf(error) === QUERY_CANCELED;
}

/** Whether a statement failed only because others held it up: repeated later, it may succeed. */
export function wasHeldUp(error: unknown): boolean {
  return tookTooLong(error) || codeOf(error) === LOCK_NOT_AVAILABLE;
}

function firstFault(errors: readonly unknown[]): DatabaseFault | null {
  for (const error of errors) {
    const fault = databaseFaultOf(error);
    if (fault) return fault;
  }
  return null;
}

function faultOfCode(code: unknown): DatabaseFault | null {
  if (typeof code !== 'string') return null;
  if (SOCKET.test(code)) return 'network';
  if (!SQLSTATE.test(code)) return null;
  return SQLSTATES[code] ?? SQLSTATES[code.slice(0, 3)] ?? SQLSTATES[code.slice(0, 2)] ?? null;
}

function codeOf(error: unknown): unknown {
  return error instanceof Error ? (error as { readonly code?: unknown }).code : undefined;
}
