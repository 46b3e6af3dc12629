const failures = new WeakSet<object>();

/**
 * Notes that `error` ended an attempt to connect, whatever its code: a wrong password, a missing
 * socket, TLS.
 */
export function noteConnectFailure(error: unknown): void {
  if (typeof error === 'object' && error !== null) failures.add(error);
}

/** Whether `error` ended an attempt to connect to PostgreSQL, rather than a statement. */
export function isConnectFailure(error: object): boolean {
  return failures.has(error);
}
