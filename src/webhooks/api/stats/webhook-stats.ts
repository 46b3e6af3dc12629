import { Injectable } from '@nestjs/common';
import { Clock } from '../../../common/index.js';
import { SqlPool } from '../../../database/index.js';
import { SubscriptionFinder } from '../../subscriptions/index.js';
import { COUNT_ATTEMPTS, COUNT_FINISHED, COUNT_UNFINISHED } from './webhook-stats.sql.js';
import type { AttemptCounts, FinishedCounts, UnfinishedCounts } from './webhook-stats.sql.js';

/** The statistics of a window that ends now. */
export interface WindowStats {
  readonly attempts: { readonly total: number; readonly succeeded: number };
  readonly deliveries: FinishedCounts;
  /** p50 and p95 of the durations of attempts in ms; null without attempts. */
  readonly latency: AttemptCounts['latency'];
}

/** The statistics of a webhook. */
export interface WebhookStatsView {
  readonly pending: number;
  readonly delivering: number;
  readonly held: number;
  /** Null if nothing is pending. */
  readonly oldestPendingAgeMs: number | null;
  readonly lastHour: WindowStats;
  readonly lastDay: WindowStats;
}

const HOUR_MS = 3_600_000;
const NO_ATTEMPTS: AttemptCounts = { total: 0, succeeded: 0, latency: null };
const NONE_FINISHED: FinishedCounts = { succeeded: 0, dead: 0, cancelled: 0 };
const NONE_UNFINISHED: UnfinishedCounts = {
  pending: 0,
  delivering: 0,
  held: 0,
  oldestPending: null,
};

/** Computes the statistics of a webhook in the database, so that they cover all processes. */
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
    const [unfinished = NONE_UNFINISHED] = await this.sql.search(COUNT_UNFINISHED, [id]);
    const { oldestPending, pending, delivering, held } = unfinished;
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
    const [attempts = NO_ATTEMPTS] = await this.sql.search(COUNT_ATTEMPTS, [id, since]);
    const [deliveries = NONE_FINISHED] = await this.sql.search(COUNT_FINISHED, [id, since]);
    const { total, succeeded, latency } = attempts;
    return { attempts: { total, succeeded }, deliveries, latency };
  }
}
