import type { Statement } from '../../../database/index.js';

/** Attempts in a window. */
export interface AttemptCounts {
  readonly total: number;
  readonly succeeded: number;
  /** p50 and p95 of the durations in ms; null without attempts. */
  readonly latency: readonly [number, number] | null;
}

/** Deliveries that ended in a window, by outcome. */
export interface FinishedCounts {
  readonly succeeded: number;
  readonly dead: number;
  readonly cancelled: number;
}

/** Deliveries that have not ended. */
export interface UnfinishedCounts {
  readonly pending: number;
  readonly delivering: number;
  readonly held: number;
  readonly oldestPending: Date | null;
}

/*
 * Unnamed, so that each is planned for its subscription and window: a busy subscription needs
 * another plan than one with hardly any deliveries.
 */

/** Attempts of $1 since $2, read from the index `webhook_attempts_recent` alone. */
export const COUNT_ATTEMPTS: Statement<AttemptCounts, [subscriptionId: string, since: Date]> = {
  text: `
    SELECT count(*)::integer AS total, (count(*) FILTER (WHERE error_class IS NULL))::integer AS succeeded,
           percentile_disc(ARRAY[0.5, 0.95]) WITHIN GROUP (ORDER BY duration_ms) AS latency
    FROM webhook_attempts WHERE subscription_id = $1 AND at > $2`,
};

/**
 * Deliveries of $1 that ended since $2, read from the index `webhook_deliveries_finished` alone.
 */
export const COUNT_FINISHED: Statement<FinishedCounts, [subscriptionId: string, since: Date]> = {
  text: `
    SELECT (count(*) FILTER (WHERE status = 'succeeded'))::integer AS succeeded,
           (count(*) FILTER (WHERE status = 'dead'))::integer AS dead,
           (count(*) FILTER (WHERE status = 'cancelled'))::integer AS cancelled
    FROM webhook_deliveries WHERE subscription_id = $1 AND finished_at > $2`,
};

/**
 * Unfinished deliveries of $1. `due` and `NOT due` have an index each; the leases of all deliveries
 * in flight have another one.
 */
export const COUNT_UNFINISHED: Statement<UnfinishedCounts, [subscriptionId: string]> = {
  text: `
    SELECT due.count + waiting.count AS pending, least(due.oldest, waiting.oldest) AS "oldestPending",
           (SELECT count(*)::integer FROM webhook_deliveries
            WHERE subscription_id = $1 AND status = 'delivering') AS delivering,
           (SELECT count(*)::integer FROM webhook_deliveries
            WHERE subscription_id = $1 AND status = 'held') AS held
    FROM (SELECT count(*)::integer, min(created_at) AS oldest FROM webhook_deliveries
          WHERE subscription_id = $1 AND status = 'pending' AND due) AS due,
         (SELECT count(*)::integer, min(created_at) AS oldest FROM webhook_deliveries
          WHERE subscription_id = $1 AND status = 'pending' AND NOT due) AS waiting`,
};
