import { Client } from 'pg';
import { LowWater } from './low-water.js';
import { LogPartitions } from './partitions.js';
import { RELAY_BATCH, TRY_LEAD } from './relay.sql.js';

/** Rows moved by one statement at most. */
const BATCH_SIZE = 1_000;
/** How often the scan starts from the beginning, whatever the low-water id says. */
const FULL_SCAN_MS = 5_000;

const SESSION_SETTINGS = [
  // A leader whose host vanished must lose its lock within seconds, not after TCP's two hours.
  'tcp_keepalives_idle=1',
  'tcp_keepalives_interval=1',
  'tcp_keepalives_count=2',
  // The outbox is almost always almost empty, and its statistics say so when it suddenly is not: only a
  // walk along the index from the low-water id is right for every state of it.
  'enable_seqscan=off',
  'enable_bitmapscan=off',
];

interface BatchRow {
  readonly size: string;
  readonly lastId: string | null;
  readonly position: string | null;
  readonly xmin: string;
  readonly xmax: string;
}

/** What a batch did: whether there may be more, and the log's new last position if it grew. */
export interface BatchResult {
  readonly more: boolean;
  readonly position: number | null;
}

/**
 * The leader's connection: while it lives, it holds the leader's lock, and when it is cut the server gives
 * the lock to whoever asks next.
 */
export class RelaySession {
  private readonly lowWater = new LowWater();
  private readonly partitions: LogPartitions;
  private lastFullScan = Number.NEGATIVE_INFINITY;

  private constructor(private readonly client: Client) {
    this.partitions = new LogPartitions(client);
  }

  /** A session that leads, or `null` when another one does. `onEnd` is called once, when the connection ends. */
  static async tryLead(url: string, onEnd: () => void): Promise<RelaySession | null> {
    const client = new Client({
      connectionString: url,
      application_name: 'tidings-relay',
      keepAlive: true,
      options: SESSION_SETTINGS.map((setting) => `-c ${setting}`).join(' '),
    });
    client.on('error', onEnd);
    client.on('end', onEnd);
    await client.connect();
    try {
      const { rows } = await client.query<{ leads: boolean }>(TRY_LEAD);
      const session = rows[0]?.leads ? new RelaySession(client) : null;
      await (session ? session.prepare() : client.end());
      return session;
    } catch (error) {
      await client.end();
      throw error;
    }
  }

  /** Moves one batch from the outbox to the log. `nowMs` is a monotonic time. */
  async moveBatch(nowMs: number): Promise<BatchResult> {
    const full = nowMs - this.lastFullScan >= FULL_SCAN_MS;
    if (full) this.lastFullScan = nowMs;
    const { rows } = await this.client.query<BatchRow>({
      name: 'relay-batch',
      text: RELAY_BATCH,
      values: [BATCH_SIZE, full ? 0 : this.lowWater.id],
    });
    const row = rows[0];
    if (!row) throw new Error('the relay statement returned no row');
    const size = Number(row.size);
    this.lowWater.observe({
      size,
      limit: BATCH_SIZE,
      lastId: row.lastId === null ? null : Number(row.lastId),
      xmin: BigInt(row.xmin),
      xmax: BigInt(row.xmax),
    });
    const position = row.position === null ? null : Number(row.position);
    if (position !== null) await this.partitions.prepare(position);
    return { more: size === BATCH_SIZE, position };
  }

  async close(): Promise<void> {
    await this.client.end();
  }

  private async prepare(): Promise<void> {
    const { rows } = await this.client.query<{ position: string }>(
      'SELECT position FROM event_log_head',
    );
    await this.partitions.prepare(Number(rows[0]?.position));
  }
}
