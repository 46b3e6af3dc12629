/** Causes of causes of causes say nothing new. */
const DEEPEST = 3;

interface LoggedError {
  readonly type: string;
  readonly message: string;
  readonly code?: unknown;
  readonly stack?: string;
  readonly cause?: unknown;
}

/**
 * What the log shows of an error. Field by field, and not all it carries: a failed query carries its parameters, a failed
 * request its headers, and among them are secrets.
 */
export function serializeError(error: unknown, depth = 0): LoggedError | string {
  if (!(error instanceof Error)) return String(error);
  const { code } = error as { code?: unknown };
  return {
    type: error.name,
    message: error.message,
    ...(code === undefined ? {} : { code }),
    stack: error.stack,
    ...(error.cause === undefined || depth === DEEPEST
      ? {}
      : { cause: serializeError(error.cause, depth + 1) }),
  };
}
