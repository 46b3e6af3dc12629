/**
 * Writes down what became of many attempts at once: the deliveries, the attempt log and the subscriptions' count
 * of failures, in one statement and so in one commit, because a commit each would bound the worker at the speed
 * of the disk. Successes and failures that are tried again come here; `conclude` has the ends that are rare.
 *
 * $1: the attempts. $2: per subscription, whether any failed, whether one succeeded, and how many failed after that.
 *
 * An outcome applies only where its claim is still the last: should the lease have ended meanwhile, another worker
 * has the delivery.
 *
 * A failure may be written only under its subscription's lock, for whether the delivery then waits (`pending`) or
 * is held depends on a status that must not change before the commit. The lock is taken in passing or not at
 * all (SKIP LOCKED): somebody who resumes a million deliveries must not stop the outcomes of everybody else. What
 * was passed over is returned, to come again with the next batch. A success needs no lock; the row of its
 * subscription is touched only when there is a count to reset.
 */
export const RECORD_OUTCOMES = {
  name: 'webhook-outcomes-record',
  text: `
    WITH outcome AS MATERIALIZED (
      SELECT * FROM json_to_recordset($1::json) AS outcome (
        id uuid, claim integer, subscription_id uuid, number integer, at timestamptz,
        finished_at timestamptz, retry_at timestamptz, duration_ms integer, status_code smallint,
        error text, error_class text, response_headers json, response_body text, manual boolean)
    ), tally AS MATERIALIZED (
      SELECT * FROM json_to_recordset($2::json) AS tally (
        id uuid, failed boolean, succeeded boolean, failures integer)
    ), subscription AS MATERIALIZED (
      SELECT subscription.id, subscription.status, subscription.deleted_at
      FROM tally JOIN webhook_subscriptions AS subscription ON subscription.id = tally.id
      WHERE tally.failed OR subscription.consecutive_failures > 0
      FOR NO KEY UPDATE OF subscription SKIP LOCKED
    ), counted AS (
      UPDATE webhook_subscriptions AS counted
      SET consecutive_failures = tally.failures
        + CASE WHEN tally.succeeded THEN 0 ELSE counted.consecutive_failures END
      FROM subscription JOIN tally ON tally.id = subscription.id
      WHERE counted.id = subscription.id
    ), delivery AS (
      UPDATE webhook_deliveries AS delivery
      SET status = CASE
            WHEN outcome.retry_at IS NULL THEN 'succeeded'
            WHEN subscription.deleted_at IS NOT NULL THEN 'cancelled'
            WHEN subscription.status = 'active' THEN 'pending'
            ELSE 'held' END,
          finished_at = CASE
            WHEN outcome.retry_at IS NULL OR subscription.deleted_at IS NOT NULL
            THEN outcome.finished_at END,
          due = outcome.retry_at IS NULL,
          next_attempt_at = coalesce(outcome.retry_at, delivery.next_attempt_at),
          attempt_count = outcome.number, manual = false, lease_until = NULL
      FROM outcome LEFT JOIN subscription ON subscription.id = outcome.subscription_id
      WHERE delivery.id = outcome.id AND delivery.claim_count = outcome.claim
        AND delivery.status = 'delivering'
        AND (outcome.retry_at IS NULL OR subscription.id IS NOT NULL)
      RETURNING delivery.id
    ), attempt AS (
      INSERT INTO webhook_attempts (delivery_id, number, at, duration_ms, status_code, error,
                                    error_class, response_headers, response_body, manual)
      SELECT outcome.id, number, at, duration_ms, status_code, error, error_class, response_headers,
             response_body, manual
      FROM delivery JOIN outcome ON outcome.id = delivery.id
    )
    SELECT tally.id
    FROM tally JOIN webhook_subscriptions AS passed_over ON passed_over.id = tally.id
    WHERE (tally.failed OR passed_over.consecutive_failures > 0)
      AND NOT EXISTS (SELECT FROM subscription WHERE subscription.id = tally.id)`,
};
