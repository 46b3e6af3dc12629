import { databaseFaultOf } from '../../common/index.js';
import type { Fault } from './problem.js';

const INVALID: Fault = {
  status: 400,
  code: 'invalid_value',
  detail: 'A value in the request cannot be stored.',
};
const BUSY: Fault = {
  status: 503,
  code: 'unavailable',
  detail: 'The request could not be completed now. Try again.',
  headers: { 'retry-after': '1' },
};

/** The response to an unexpected database error; `undefined` for any other error. */
export function databaseFault(error: unknown): Fault | undefined {
  const fault = databaseFaultOf(error);
  if (fault === null) return undefined;
  return fault === 'invalid_value' ? INVALID : BUSY;
}
