import { databaseFaultOf } from '../../common/index.js';
import { httpProblems } from './http.problems.js';
import { fault } from './problem.js';
import type { Fault } from './problem.js';

const INVALID = fault(httpProblems.invalid_value, 'A value in the request cannot be stored.');
const BUSY = fault(httpProblems.unavailable, 'The request could not be completed now. Try again.', {
  'retry-after': '1',
});

/** The response to an unexpected database error; `undefined` for any other error. */
export function databaseFault(error: unknown): Fault | undefined {
  const found = databaseFaultOf(error);
  if (found === null) return undefined;
  return found === 'invalid_value' ? INVALID : BUSY;
}
