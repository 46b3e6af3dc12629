/*
 * Without names, so that each is planned for its own subscription and its own window: a busy one wants another plan
 * than one that has hardly any deliveries.
 */

/** Attempts of $1 since $2. All of it is in the index `webhook_attempts_recent`. */
export const COUNT_ATTEMPTS = {
  text: `
    SELECT count(*)::integer AS total, (count(*) FILTER (WHERE error_class IS NULL))::integer AS succeeded,
           percentile_disc(ARRAY[0.5, 0.95]) WITHIN GROUP (ORDER BY duration_ms) AS latency
    FROM webhook_attempts WHERE subscription_id = $1 AND at > $2`,
};

/** Deliveries of $1 that ended since $2. All of it is in the index `webhook_deliveries_finished`. */
export const COUNT_FINISHED = {
  text: `
    SELECT (count(*) FILTER (WHERE status = 'succeeded'))::integer AS succeeded,
           (count(*) FILTER (WHERE status = 'dead'))::integer AS dead,
           (count(*) FILTER (WHERE status = 'cancelled'))::integer AS cancelled
    FROM webhook_deliveries WHERE subscription_id = $1 AND finished_at > $2`,
};

/** What is not finished. `due` and `NOT due` have an index each; the lease has one of what is under way anywhere. */
export const COUNT_BACKLOG = {
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
