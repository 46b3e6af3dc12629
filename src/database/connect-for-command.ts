import { postgresPlace } from '../config/index.js';
import { databaseAddresses } from './addresses/index.js';
import { unreachable } from './probe/index.js';
import { clientOptions, DatabaseClient, PURPOSES, SessionWatch } from './sessions/index.js';

/** A command waits longer for its statements than a request does, and may be idle between them. */
const COMMAND = {
  ...PURPOSES.migrations,
  name: 'command',
  statementTimeoutMs: 60_000,
  silenceLimitMs: 65_000,
  idleSessionTimeoutMs: 0,
};

/**
 * Opens the one connection of a command that runs outside the application. The caller ends it.
 * @throws {DatabaseUnreachable} if PostgreSQL cannot be reached
 */
export async function connectForCommand(url: string): Promise<DatabaseClient> {
  const addresses = databaseAddresses(url);
  const watch = new SessionWatch(() => undefined);
  const client = new DatabaseClient(clientOptions(addresses, COMMAND, watch));
  // A lost connection also fails the statement in progress; an unhandled event would end the
  // process.
  client.on('error', () => undefined);
  try {
    return await client.connect();
  } catch (cause) {
    throw unreachable(postgresPlace(addresses.url), cause);
  }
}
