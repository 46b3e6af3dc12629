import { NoUsableHost, UnsuitableServer } from './addresses/index.js';
import { ConnectionSilent, ConnectionSuspect, isConnectFailure } from './sessions/index.js';

/** Messages of the driver, its pool and TypeORM for a lost or unavailable connection. */
const MESSAGES =
  /^(Connection terminated|Client (has encountered a connection error|was closed)|timeout exceeded when trying to connect|Query runner already released)/;

/**
 * Whether the connection to PostgreSQL was lost or could not be had, rather than a statement
 * refused.
 */
export function isConnectionLoss(error: unknown): boolean {
  if (typeof error === 'object' && error !== null && isConnectFailure(error)) return true;
  if (!(error instanceof Error)) return false;
  if (error instanceof ConnectionSilent || error instanceof ConnectionSuspect) return true;
  if (error instanceof NoUsableHost || error instanceof UnsuitableServer) return true;
  // TypeORM wraps what a statement failed with.
  const { driverError } = error as { readonly driverError?: unknown };
  return (
    MESSAGES.test(error.message) || (driverError !== undefined && isConnectionLoss(driverError))
  );
}
