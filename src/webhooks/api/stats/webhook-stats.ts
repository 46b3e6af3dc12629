import { Injectable } from '@nestjs/common';
import { Clock } from '../../../common/index.js';
import { SqlPool } from '../../../database/index.js';
import { SubscriptionFinder } from '../../subscriptions/index.js';
import { COUNT_ATTEMPTS, COUNT_BACKLOG, COUNT_FINISHED } from './webhook-stats.sql.js';

/** What happened in a stretch of time that ends now. */
export interface WindowStats {
  readonly attempts: { readonly total: number; readonly succeeded: number };
  /** Ended in the window. */
  readonly deliveries: {
    readonly succeeded: number;
    readonly dead: number;
    readonly cancelled: number;
  };
  /** p50 and p95 of the attempts' durations in ms; null: there were none. */
  readonly latency: readonly [number, number] | null;
}

export interface WebhookStatsView {
  readonly pending: number;
  readonly delivering: number;
  readonly held: number;
  /** Null: nothing is pending. */
  readonly oldestPendingAgeMs: number | null;
  readonly lastHour: WindowStats;
  readonly lastDay: WindowStats;
}

interface Backlog {
  readonly pending: number;
  readonly delivering: number;
  readonly held: number;
  readonly oldestPending: Date | null;
}

type AttemptCounts = WindowStats['attempts'] & Pick<WindowStats, 'latency'>;

const HOUR_MS = 3_600_000;
const NO_ATTEMPTS: AttemptCounts = { total: 0, succeeded: 0, latency: null };
const NONE_ENDED = { succeeded: 0, dead: 0, cancelled: 0 };
const NO_BACKLOG: Backlog = { pending: 0, delivering: 0, held: 0, oldestPending: null };

/** How a webhook is doing: counted in the database at each call, so that it is true for all processes. */
@Injectable()
export class WebhookStats {
  constructor(
    private readonly subscriptions: SubscriptionFinder,
    private readonly sql: SqlPool,
    private readonly clock: Clock,
  ) {}

  /** @throws {WebhookNotFound} */
  async of(id: string, tenantScope: string | null): Promise<WebhookStatsView> {
    await this.subscriptions.find(id, tenantScope);
    const now = this.clock.now().getTime();
    const [backlog = NO_BACKLOG] = await this.sql.search<Backlog & object>(COUNT_BACKLOG, [id]);
    const { oldestPending, pending, delivering, held } = backlog;
    return {
      pending,
      delivering,
      held,
      oldestPendingAgeMs: oldestPending && Math.max(0, now - oldestPending.getTime()),
      lastHour: await this.window(id, new Date(now - HOUR_MS)),
      lastDay: await this.window(id, new Date(now - 24 * HOUR_MS)),
    };
  }

  private async window(id: string, since: Date): Promise<WindowStats> {
    const [attempts = NO_ATTEMPTS] = await this.sql.search<AttemptCounts>(COUNT_ATTEMPTS, [
      id,
      since,
    ]);
    const [deliveries = NONE_ENDED] = await this.sql.search<WindowStats['deliveries']>(
      COUNT_FINISHED,
      [id, since],
    );
    const { total, succeeded, latency } = attempts;
    return { attempts: { total, succeeded }, deliveries, latency };
  }
}
