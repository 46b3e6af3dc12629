import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** `at name (place:line:column)`, or without a name and its brackets. */
const FRAME = /^ *at (?:.*\()?(.+?):\d+:\d+\)?$/m;

/**
 * The file that called `callee`, for the messages of a faulty definition; undefined where the engine does not say. Only
 * one frame is recorded, so that asking costs microseconds.
 */
export function callerFile(callee: (...args: never[]) => unknown): string | undefined {
  const trace: { stack?: string } = {};
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 1;
  Error.captureStackTrace(trace, callee);
  Error.stackTraceLimit = stackTraceLimit;
  const place = FRAME.exec(trace.stack ?? '')?.[1];
  if (place === undefined) return undefined;
  const path = place.startsWith('file:') ? fileURLToPath(place) : place;
  const near = relative(process.cwd(), path);
  return near.startsWith('..') ? path : near;
}
