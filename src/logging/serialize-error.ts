/** Deeper causes add nothing. */
const MAX_DEPTH = 3;

interface LoggedError {
  readonly type: string;
  readonly message: string;
  readonly code?: unknown;
  readonly stack?: string;
  readonly cause?: unknown;
}

/**
 * The loggable part of an error. Fields are listed one by one, since errors carry secrets: a failed
 * query has its parameters, a failed request its headers.
 */
export function serializeError(error: unknown, depth = 0): LoggedError | string {
  if (!(error instanceof Error)) return String(error);
  const { code } = error as { code?: unknown };
  return {
    type: error.name,
    message: error.message,
    ...(code === undefined ? {} : { code }),
    stack: error.stack,
    ...(error.cause === undefined || depth === MAX_DEPTH
      ? {}
      : { cause: serializeError(error.cause, depth + 1) }),
  };
}
