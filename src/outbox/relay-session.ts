import { PURPOSES } from '../database/index.js';
import type { DatabaseClient, Sessions } from '../database/index.js';
import { LowWater } from './low-water.js';
import { LogPartitions } from './log-partitions.js';
import { RELAY_BATCH, TRY_LEAD } from './relay.sql.js';

/** How often the scan starts from the beginning, whatever the low-water id says. */
const FULL_SCAN_MS = 5_000;
const USUAL_LIMIT_MS = PURPOSES.relay.statementTimeoutMs;
/** Enough for a walk over the dead rows that a whole day of an old snapshot leaves. */
const LONGEST_LIMIT_MS = 60_000;

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
 * The relay's connection. The leader's holds the leader's lock: its statements prove that it is alive, and
 * once it is silent or cut, the server ends the session and gives the lock to whoever asks next.
 */
export class RelaySession {
  private readonly lowWater = new LowWater();
  private readonly partitions: LogPartitions;
  private lastFullScan = Number.NEGATIVE_INFINITY;
  private limitMs: number = USUAL_LIMIT_MS;
  private state: 'standby' | 'leading' | 'ended' = 'standby';

  private constructor(private readonly client: DatabaseClient) {
    this.partitions = new LogPartitions(client);
    client.once('end', () => (this.state = 'ended'));
  }

  /** A session that does not lead yet. */
  static async open(sessions: Sessions): Promise<RelaySession> {
    return new RelaySession(await sessions.connect('relay'));
  }

  get leads(): boolean {
    return this.state === 'leading';
  }

  /** The connection is gone, and the lock with it. */
  get hasEnded(): boolean {
    return this.state === 'ended';
  }

  /** Asks for the leader's lock. Resolves to whether this session leads now. */
  async tryLead(): Promise<boolean> {
    const { rows } = await this.client.query<{ leads: boolean }>(TRY_LEAD);
    if (!rows[0]?.leads) return false;
    const head = await this.client.query<{ position: string }>(
      'SELECT position FROM event_log_head',
    );
    await this.partitions.prepare(Number(head.rows[0]?.position), performance.now());
    if (this.state === 'standby') this.state = 'leading';
    return this.leads;
  }

  /** Moves at most `limit` rows from the outbox to the log. `nowMs` is a monotonic time. */
  async moveBatch(nowMs: number, limit: number): Promise<BatchResult> {
    const full = nowMs - this.lastFullScan >= FULL_SCAN_MS;
    if (full) this.lastFullScan = nowMs;
    const { rows } = await this.client.query<BatchRow>({
      name: 'relay-batch',
      text: RELAY_BATCH,
      values: [limit, full ? 0 : this.lowWater.id],
    });
    if (full) await this.relaxed(performance.now() - nowMs);
    const row = rows[0];
    if (!row) throw new Error('the relay statement returned no row');
    const size = Number(row.size);
    this.lowWater.observe({
      size,
      limit,
      lastId: row.lastId === null ? null : Number(row.lastId),
      xmin: BigInt(row.xmin),
      xmax: BigInt(row.xmax),
    });
    const position = row.position === null ? null : Number(row.position);
    if (position !== null) await this.partitions.prepare(position, nowMs);
    return { more: size === limit, position };
  }

  /**
   * Gives statements twice the time, since one was cancelled. While an old snapshot keeps drained rows,
   * a scan from the start walks over all of them, however few rows it moves: with a fixed limit
   * it might never end.
   */
  async allowMoreTime(): Promise<void> {
    await this.limit(Math.min(this.limitMs * 2, LONGEST_LIMIT_MS));
  }

  async close(): Promise<void> {
    this.state = 'ended';
    await this.client.end();
  }

  /** A scan from the start took `tookMs`: it is the slowest statement, so it decides about the limit. */
  private async relaxed(tookMs: number): Promise<void> {
    if (this.limitMs > USUAL_LIMIT_MS && tookMs < USUAL_LIMIT_MS / 2) {
      await this.limit(USUAL_LIMIT_MS);
    }
  }

  private async limit(limitMs: number): Promise<void> {
    await this.client.limitStatements(limitMs);
    this.limitMs = limitMs;
  }
}
