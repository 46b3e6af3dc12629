import type { ProblemKind } from '../common/index.js';
import { problemOf } from '../http/index.js';
import type { Problem } from '../http/index.js';

/** The problem document of the example of an error code. */
export function exampleOf({ code, status, example }: ProblemKind): Problem {
  const { detail, path, errors } = example;
  const [instance = ''] = path.split('?');
  return problemOf(
    { code, status, detail, errors },
    { id: '0190b0a0-0000-7000-8000-00000000000f', path: instance, linkBase: '' },
  );
}
