import type { Client } from 'pg';
import type { LogEpoch } from '../../common/index.js';
import {
  BEGIN_EPOCH,
  HAS_LOG,
  LATEST_EPOCH,
  LIMIT_THE_WAIT,
  LOCK_HEAD,
  RUNNING_SESSIONS,
} from './begin-epoch.sql.js';
import { nextEpoch } from './next-epoch.js';
import type { AskedEpoch } from './next-epoch.js';

/** Whether the database holds an event log, in whichever version of the schema. */
export async function hasLog(client: Client): Promise<boolean> {
  const { rows } = await client.query<{ hasLog: boolean }>(HAS_LOG);
  return rows[0]?.hasLog ?? false;
}

/** How many sessions of other Tidings processes are connected. */
export async function runningSessions(client: Client): Promise<number> {
  const { rows } = await client.query<{ running: number }>(RUNNING_SESSIONS);
  return rows[0]?.running ?? 0;
}

/**
 * Begins an epoch of the log of a migrated database, in one transaction. Events, positions and the hash chain stay as
 * they are.
 * @throws {EpochRefused} when it makes no sense
 */
export async function beginEpoch(client: Client, asked: AskedEpoch): Promise<LogEpoch> {
  await client.query('BEGIN');
  try {
    await client.query(LIMIT_THE_WAIT);
    const { rows: heads } = await client.query<{ position: string }>(LOCK_HEAD);
    const { rows: epochs } = await client.query<{ epoch: number; head: string }>(LATEST_EPOCH);
    const position = Number(heads[0]?.position);
    const latest = epochs[0] ? { epoch: epochs[0].epoch, head: Number(epochs[0].head) } : null;
    const next = nextEpoch({ position, latest }, asked);
    await client.query(BEGIN_EPOCH, [next.epoch, next.head, position]);
    await client.query('COMMIT');
    return next;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  }
}
