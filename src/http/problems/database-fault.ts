import { isConnectionLoss } from '../../database/index.js';
import type { Fault } from './problem.js';

const INVALID: Fault = {
  status: 400,
  code: 'invalid_value',
  detail: 'A value in the request cannot be stored.',
};
const BUSY: Fault = {
  status: 503,
  code: 'unavailable',
  detail: 'The request could not be finished now. Try again.',
  headers: { 'retry-after': '1' },
};

/** SQLSTATE (PostgreSQL manual, appendix A) → fault; two characters stand for a whole class. */
const FAULTS: Readonly<Record<string, Fault>> = {
  '22003': INVALID, // numeric_value_out_of_range
  '22P02': INVALID, // invalid_text_representation
  '22021': INVALID, // character_not_in_repertoire: U+0000
  '22P05': INVALID, // untranslatable_character: \u0000 in jsonb
  '22008': INVALID, // datetime_field_overflow
  '40001': BUSY, // serialization_failure
  '40P01': BUSY, // deadlock_detected
  '55P03': BUSY, // lock_not_available
  '25006': BUSY, // read_only_sql_transaction: the primary has become a standby
  '57014': BUSY, // query_canceled: statement_timeout
  '25P03': BUSY, // idle_in_transaction_session_timeout
  '25P04': BUSY, // transaction_timeout
  '53': BUSY, // insufficient resources, too_many_connections among them
  '57P': BUSY, // operator intervention: shutdown, crash of a peer
  '08': BUSY, // connection exceptions
};

/** Errors of the socket to PostgreSQL, which have no SQLSTATE. */
const CONNECTION_LOST = /^(ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EHOSTUNREACH)/;
/** The fault behind a database error that the code did not foresee; `undefined` for any other error. */
export function databaseFault(error: unknown): Fault | undefined {
  if (isConnectionLoss(error)) return BUSY;
  if (!(error instanceof Error)) return undefined;
  const { code } = error as { code?: unknown };
  if (typeof code === 'string') {
    const fault = FAULTS[code] ?? FAULTS[code.slice(0, 3)] ?? FAULTS[code.slice(0, 2)];
    if (fault && /^[0-9A-Z]{5}$/.test(code)) return fault;
    if (CONNECTION_LOST.test(code)) return BUSY;
  }
  return undefined;
}
