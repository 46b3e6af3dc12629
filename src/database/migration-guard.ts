import { PollLoop } from '../common/index.js';
import type { DatabaseClient } from './sessions/index.js';
import { SqlClient } from './sql-connections.js';
import type { Statement } from './statement.js';

const INTERVAL_MS = 5_000;
/** The response to a statement that the server finished this long ago is considered lost. */
const OVERDUE_SECONDS = 10;
/** Failed checks in a row, each with its own deadline, after which the server counts as gone. */
const MAX_FAILURES = 3;

/** Returns a row while the session works, or has only just finished. */
const IS_WORKING: Statement<object, [pid: number | undefined, seconds: number]> = {
  text: `
  SELECT FROM pg_stat_activity
  WHERE pid = $1
    AND (state IS NULL OR state NOT LIKE 'idle%'
         OR state_change > clock_timestamp() - $2 * interval '1 second')`,
};

interface GuardedSession {
  readonly session: DatabaseClient;
  /** Opens another connection to the same server, with deadlines. */
  readonly connect: () => Promise<DatabaseClient>;
  readonly intervalMs?: number;
}

/**
 * Runs `work` on a session whose statements have no time limit. A second connection checks at
 * intervals whether the server still works on the statement; if not, the response was lost, and the
 * session is destroyed.
 *
 * It has a `PollLoop` of its own and is not a `BackgroundWorker`, because it lasts as long as the
 * work, and migrations run before the application is initialised.
 */
export async function guarded<T>(
  { session, connect, intervalMs = INTERVAL_MS }: GuardedSession,
  work: () => Promise<T>,
): Promise<T> {
  const { rows } = await session.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
  let rounds = 0;
  let failures = 0;
  const loop = new PollLoop({
    intervalMs,
    round: async (signal) => {
      // The first check comes after an interval: most migrations have finished by then.
      if (rounds++ === 0 || signal.aborted || !session.isWaiting) return false;
      const isWorking = await isActive(connect, rows[0]?.pid);
      failures = 0;
      if (!isWorking && session.isWaiting) session.giveUp();
      return false;
    },
    failures: {
      failed: () => {
        failures += 1;
        if (failures >= MAX_FAILURES) session.giveUp();
      },
      succeeded: () => undefined,
    },
  });
  loop.start();
  const usual = session.silenceLimitMs;
  session.silenceLimitMs = null;
  try {
    return await work();
  } finally {
    session.silenceLimitMs = usual;
    await loop.stop();
  }
}

async function isActive(
  connect: () => Promise<DatabaseClient>,
  pid: number | undefined,
): Promise<boolean> {
  const other = await connect();
  try {
    return (await new SqlClient(other).query(IS_WORKING, [pid, OVERDUE_SECONDS])).length > 0;
  } finally {
    await other.end();
  }
}
