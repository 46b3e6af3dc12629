import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { serve } from '../support/child.js';
import { READ_BY_LOOP, WRITE_EFFECT } from '../support/effects.js';

/**
 * The baseline of handlers: follows the log from its head and writes one effect per event, in a
 * transaction each ($WRITE=transaction) or in a single statement. It keeps the order per aggregate,
 * but has no inbox and no claims, so a crash would repeat or lose effects. The first request of a
 * round, `head`, notes where the log ends; the next one, a number, writes that many effects.
 */
const PAGE = 1_000;
const { DATABASE_URL, CONNECTIONS = '1', WRITE } = process.env;
const connections = Number(CONNECTIONS);
const pool = new pg.Pool({ connectionString: DATABASE_URL, max: connections + 1 });

interface LogRow {
  readonly position: string;
  readonly event_id: string;
  readonly event_type: string;
  readonly aggregate_id: string;
  readonly sequence_number: number;
  readonly data: string;
}

const READ_LOG = {
  name: 'read',
  text: `SELECT position, event_id, event_type, aggregate_id, sequence_number, data::text
         FROM event_log WHERE position > $1 ORDER BY position LIMIT ${PAGE}`,
};

let after = '0';

async function head(): Promise<void> {
  const { rows } = await pool.query<{ position: string }>('SELECT position FROM event_log_head');
  after = rows[0]?.position ?? '0';
}

async function write(values: readonly unknown[]): Promise<void> {
  const statement = { name: 'write', text: WRITE_EFFECT, values: [...values] };
  if (WRITE !== 'transaction') {
    await pool.query(statement);
    return;
  }
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    await client.query(statement);
    await client.query('COMMIT');
  } finally {
    client.release();
  }
}

/** Writes the aggregates of a page in parallel, each in order. */
async function writeAll(rows: readonly LogRow[]): Promise<void> {
  const queues = new Map<string, LogRow[]>();
  for (const row of rows) {
    const queue = queues.get(row.aggregate_id);
    if (queue) queue.push(row);
    else queues.set(row.aggregate_id, [row]);
  }
  const waiting = [...queues.values()];
  const worker = async (): Promise<void> => {
    for (let queue = waiting.pop(); queue; queue = waiting.pop()) {
      for (const { event_id, aggregate_id, sequence_number, data } of queue) {
        JSON.parse(data);
        await write([event_id, aggregate_id, sequence_number]);
      }
    }
  };
  await Promise.all(Array.from({ length: connections }, worker));
}

async function follow(events: number): Promise<void> {
  for (let left = events; left > 0;) {
    const { rows } = await pool.query<LogRow>({ ...READ_LOG, values: [after] });
    after = rows.at(-1)?.position ?? after;
    const wanted = rows.filter((row) => row.event_type === READ_BY_LOOP);
    left -= wanted.length;
    await writeAll(wanted);
    if (rows.length === 0) await wait(5);
  }
}

serve('ready', async (message) => {
  await (message === 'head' ? head() : follow(Number(message)));
  return 'done';
});
