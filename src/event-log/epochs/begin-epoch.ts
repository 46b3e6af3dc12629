import type { Client } from 'pg';
import type { LogEpoch } from '../../common/index.js';
import { SqlClient } from '../../database/index.js';
import {
  BEGIN_EPOCH,
  HAS_LOG,
  LATEST_EPOCH,
  LIMIT_LOCK_WAIT,
  LOCK_HEAD,
  RUNNING_SESSIONS,
} from './begin-epoch.sql.js';
import { nextEpoch } from './next-epoch.js';
import type { RequestedEpoch } from './next-epoch.js';

/** Whether the database has an event log, in any version of the schema. */
export async function hasLog(client: Client): Promise<boolean> {
  const [row] = await new SqlClient(client).query(HAS_LOG);
  return row?.hasLog ?? false;
}

/** The number of connected sessions of other Tidings processes. */
export async function runningSessions(client: Client): Promise<number> {
  const [row] = await new SqlClient(client).query(RUNNING_SESSIONS);
  return row?.running ?? 0;
}

/**
 * Begins an epoch of the log in a migrated database, in one transaction. Events, positions and the
 * hash chain do not change.
 * @throws {EpochRefused} if there is nothing to begin or the request is invalid
 */
export async function beginEpoch(client: Client, requested: RequestedEpoch): Promise<LogEpoch> {
  const sql = new SqlClient(client);
  await client.query('BEGIN');
  try {
    await sql.query(LIMIT_LOCK_WAIT);
    const [head] = await sql.query(LOCK_HEAD);
    const [epoch] = await sql.query(LATEST_EPOCH);
    const position = Number(head?.position);
    const latest = epoch ? { epoch: epoch.epoch, head: Number(epoch.head) } : null;
    const next = nextEpoch({ position, latest }, requested);
    await sql.query(BEGIN_EPOCH, [next.epoch, next.head, position]);
    await client.query('COMMIT');
    return next;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  }
}
