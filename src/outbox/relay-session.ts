import { PURPOSES, SqlClient } from '../database/index.js';
import type { DatabaseClient, Sessions } from '../database/index.js';
import { LogPartitions } from './log-partitions.js';
import { LowWater } from './low-water.js';
import { READ_HEAD, RELAY_BATCH, TRY_LEAD } from './relay.sql.js';

/** How often the scan starts from the beginning, regardless of the low-water id. */
const FULL_SCAN_MS = 5_000;
const USUAL_LIMIT_MS = PURPOSES.relay.statementTimeoutMs;
/** Enough to scan the dead rows that an old snapshot keeps during a whole day. */
const LONGEST_LIMIT_MS = 60_000;

/** Where a batch starts to scan the outbox: at its beginning, or at the low-water id. */
type Scan = 'full' | 'tail';

/** The result of a batch. */
export interface BatchResult {
  /** Whether there may be more rows to move. */
  readonly more: boolean;
  /** The new head of the log; null if no row was moved. */
  readonly position: number | null;
}

/**
 * The connection of a relay. The leader's session holds the leader's lock. Its statements prove
 * that it is alive: when it falls silent or the connection breaks, the server ends the session, and
 * the next relay to ask gets the lock.
 */
export class RelaySession {
  private readonly sql: SqlClient;
  private readonly lowWater = new LowWater();
  private readonly partitions: LogPartitions;
  private state: 'standby' | 'leading' | 'ended' = 'standby';
  private lastFullScan = Number.NEGATIVE_INFINITY;
  private scan: Scan = 'full';
  private readonly limits: Record<Scan, number> = { full: USUAL_LIMIT_MS, tail: USUAL_LIMIT_MS };
  private limitMs: number = USUAL_LIMIT_MS;

  private constructor(private readonly client: DatabaseClient) {
    this.sql = new SqlClient(client);
    this.partitions = new LogPartitions(this.sql);
    client.once('end', () => (this.state = 'ended'));
  }

  /** Opens a session on standby. */
  static async open(sessions: Pick<Sessions, 'connect'>): Promise<RelaySession> {
    return new RelaySession(await sessions.connect('relay'));
  }

  get leads(): boolean {
    return this.state === 'leading';
  }

  /** Whether the connection is closed, which also releases the lock. */
  get hasEnded(): boolean {
    return this.state === 'ended';
  }

  /** Tries to take the leader's lock. Resolves to whether this session leads. */
  async tryLead(): Promise<boolean> {
    const [lock] = await this.sql.query(TRY_LEAD);
    if (!lock?.leads) return false;
    const [head] = await this.sql.query(READ_HEAD);
    await this.partitions.prepare(Number(head?.position), performance.now());
    if (this.state === 'standby') this.state = 'leading';
    return this.leads;
  }

  /** Moves at most `limit` rows from the outbox to the log. `nowMs` is a monotonic time. */
  async moveBatch(nowMs: number, limit: number): Promise<BatchResult> {
    const isFull = this.lowWater.id === 0 || nowMs - this.lastFullScan >= FULL_SCAN_MS;
    if (isFull) this.lastFullScan = nowMs;
    this.scan = isFull ? 'full' : 'tail';
    await this.limitStatements(this.limits[this.scan]);
    const startedAt = performance.now();
    const [row] = await this.sql.query(RELAY_BATCH, [limit, isFull ? 0 : this.lowWater.id]);
    this.restoreLimit(performance.now() - startedAt);
    if (!row) throw new Error('the relay statement returned no row');
    const size = Number(row.size);
    this.lowWater.observe({
      size,
      limit,
      lastId: row.lastId === null ? null : Number(row.lastId),
      xmin: BigInt(row.xmin),
      xid: BigInt(row.xid),
    });
    const position = row.position === null ? null : Number(row.position);
    if (position !== null) await this.partitions.prepare(position, nowMs);
    return { more: size === limit, position };
  }

  /**
   * Doubles the time limit of the scan that was cancelled. While an old snapshot keeps deleted
   * rows, a full scan passes over all of them, however few rows it moves: with a fixed limit it
   * might never finish. The other scan keeps its own limit, so that a lost connection is noticed
   * soon.
   */
  allowMoreTime(): void {
    this.limits[this.scan] = Math.min(this.limits[this.scan] * 2, LONGEST_LIMIT_MS);
  }

  async close(): Promise<void> {
    this.state = 'ended';
    await this.client.end();
  }

  /** Restores the usual limit after a scan that was fast again. */
  private restoreLimit(tookMs: number): void {
    if (tookMs < USUAL_LIMIT_MS / 2) this.limits[this.scan] = USUAL_LIMIT_MS;
  }

  private async limitStatements(limitMs: number): Promise<void> {
    if (limitMs === this.limitMs) return;
    await this.client.limitStatements(limitMs);
    this.limitMs = limitMs;
  }
}
