import type { ProblemKind } from '../../src/common/index.js';

/** A kind of error for a test. It is not in the catalogue. */
export function problemKind<Status extends number>(
  code: string,
  status: Status,
): ProblemKind<Status> {
  const example = { detail: 'An example.', path: '/examples' };
  return { code, status, meaning: 'A test.', cause: 'A test.', action: 'None.', example };
}
