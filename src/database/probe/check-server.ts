import { randomUUID } from 'node:crypto';
import { postgresPlace } from '../../config/index.js';
import type { Role } from '../../config/index.js';
import { databaseAddresses } from '../addresses/index.js';
import type { Addresses } from '../addresses/index.js';
import { DatabaseClient, PURPOSES, SessionWatch } from '../sessions/index.js';
import { connectionNeeds } from './connection-needs.js';
import { DatabaseUnsuitable, unreachable } from './database.errors.js';
import { judgeServer } from './judge-server.js';
import { HOLDERS, sharesSessions } from './pooling-probe.js';
import { SERVER_FACTS } from './server-facts.js';
import type { ServerFacts } from './server-facts.js';

export interface ServerCheck {
  readonly url: string;
  readonly roles: readonly Role[];
  readonly poolSize: number;
}

const TRANSACTION_POOLING =
  'a pooler in front of it shares server sessions between clients, and Tidings keeps locks, settings ' +
  'and LISTEN in its sessions: set pool_mode=session, or connect to PostgreSQL directly';

/**
 * Checks before the start that PostgreSQL, and a pooler in front of it, are what Tidings needs.
 * @returns a warning, if there is reason for one
 * @throws {DatabaseUnreachable} when there is no connection
 * @throws {DatabaseUnsuitable} with one line that says why and what to do
 */
export async function checkServer({
  url,
  roles,
  poolSize,
}: ServerCheck): Promise<string | undefined> {
  const addresses = databaseAddresses(url);
  const place = postgresPlace(addresses.url);
  const watch = new SessionWatch(() => undefined);
  const connect = async (): Promise<DatabaseClient> => await openProbe(addresses, watch);

  const { facts, isPooled } = await readFacts(connect, place);
  // The server's limits say nothing of the pooler's, and it keeps its connections for everybody.
  const needs = isPooled ? { fewest: 0, most: Infinity } : connectionNeeds(roles, poolSize);
  const verdict = judgeServer(withoutProbe(facts), needs);
  if (verdict.refusal !== undefined) throw new DatabaseUnsuitable(place, verdict.refusal);
  if (await sharesServerSessions(connect, place)) {
    throw new DatabaseUnsuitable(place, TRANSACTION_POOLING);
  }
  return isPooled ? undefined : verdict.warning;
}

async function openProbe(addresses: Addresses, watch: SessionWatch): Promise<DatabaseClient> {
  const client = new DatabaseClient({ addresses, purpose: PURPOSES.probe, watch });
  return await client.connect();
}

async function readFacts(
  connect: () => Promise<DatabaseClient>,
  place: string,
): Promise<{ readonly facts: ServerFacts; readonly isPooled: boolean }> {
  let client: DatabaseClient | undefined;
  try {
    client = await connect();
    const [facts] = (await client.query<ServerFacts>(SERVER_FACTS)).rows;
    if (!facts) throw new Error('it does not say what it is');
    // A pooler makes up the process id that it reports at login.
    return { facts, isPooled: client.processID !== facts.pid };
  } catch (error) {
    throw unreachable(place, error);
  } finally {
    await client?.end();
  }
}

async function sharesServerSessions(
  connect: () => Promise<DatabaseClient>,
  place: string,
): Promise<boolean> {
  try {
    return await sharesSessions(connect, randomUUID());
  } catch (cause) {
    const reason = `it does not give ${HOLDERS + 1} connections at once, and Tidings needs more`;
    throw new DatabaseUnsuitable(place, reason, { cause });
  }
}

/** The connection that reads the facts is closed before the others are opened. */
function withoutProbe(facts: ServerFacts): ServerFacts {
  return {
    ...facts,
    used: facts.used - 1,
    usedByRole: facts.usedByRole - 1,
    usedByDatabase: facts.usedByDatabase - 1,
  };
}
