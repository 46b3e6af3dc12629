import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** `at name (location:line:column)`, or without the name and the brackets. */
const FRAME = /^ *at (?:.*\()?(.+?):\d+:\d+\)?$/m;

/**
 * The file that called `callee`, for error messages about a definition; undefined if the stack
 * trace does not contain it. Only one frame is captured, which costs microseconds.
 */
export function callerFile(callee: (...args: never[]) => unknown): string | undefined {
  const trace: { stack?: string } = {};
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 1;
  Error.captureStackTrace(trace, callee);
  Error.stackTraceLimit = stackTraceLimit;
  const location = FRAME.exec(trace.stack ?? '')?.[1];
  if (location === undefined) return undefined;
  const path = location.startsWith('file:') ? fileURLToPath(location) : location;
  const fromHere = relative(process.cwd(), path);
  return fromHere.startsWith('..') ? path : fromHere;
}
