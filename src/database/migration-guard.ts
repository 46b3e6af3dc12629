import { PollLoop } from '../common/index.js';
import type { DatabaseClient } from './sessions/index.js';

const INTERVAL_MS = 5_000;
/** The answer to a statement that the server finished this long ago is not coming any more. */
const OVERDUE_SECONDS = 10;
/** So many looks may fail, each at its own deadline, before the server counts as gone. */
const MOST_FAILURES = 3;

/** One row while the session works, or has answered only just now. */
const IS_WORKING = `
  SELECT FROM pg_stat_activity
  WHERE pid = $1
    AND (state IS NULL OR state NOT LIKE 'idle%'
         OR state_change > clock_timestamp() - $2 * interval '1 second')`;

interface GuardedSession {
  readonly session: DatabaseClient;
  /** Opens another connection to the same server, with deadlines. */
  readonly connect: () => Promise<DatabaseClient>;
  readonly intervalMs?: number;
}

/**
 * Runs `work` on a session whose statements have no limit of time. Over a second connection it
 * looks at intervals whether the server still works on the statement; if not, the answer was lost,
 * and the session is destroyed.
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
      // The first look comes after an interval: most migrations are done by then.
      if (rounds++ === 0 || signal.aborted || !session.isWaiting) return false;
      const isWorking = await isActive(connect, rows[0]?.pid);
      failures = 0;
      if (!isWorking && session.isWaiting) session.giveUp();
      return false;
    },
    failures: {
      failed: () => {
        failures += 1;
        if (failures >= MOST_FAILURES) session.giveUp();
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
    return (await other.query(IS_WORKING, [pid, OVERDUE_SECONDS])).rows.length > 0;
  } finally {
    await other.end();
  }
}
