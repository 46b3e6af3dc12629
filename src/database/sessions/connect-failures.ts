const failures = new WeakSet<object>();

/**
 * Marks `error` as the end of an attempt to connect, whatever its code: wrong password, missing
 * socket, TLS.
 */
export function noteConnectFailure(error: unknown): void {
  if (typeof error === 'object' && error !== null) failures.add(error);
}

/** Whether `error` ended an attempt to connect to PostgreSQL, rather than a statement. */
export function isConnectFailure(error: object): boolean {
  return failures.has(error);
}
