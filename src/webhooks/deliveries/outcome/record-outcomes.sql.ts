import type { Statement } from '../../../database/index.js';
import { ATTEMPT_COLUMNS } from './attempt.sql.js';

/**
 * Records the outcomes of many attempts at once: the deliveries, the attempt log and the failure
 * counts of the subscriptions, in one statement and so in one commit. A commit per outcome would
 * limit the worker to the speed of the disk. This handles successes and failures with a retry;
 * `DeliveryFinalizer` handles the rarer ends of deliveries.
 *
 * $1 to $24: the attempts, column by column. $25 to $28: per subscription, whether any attempt
 * failed, whether one succeeded, and how many failed after that. Arrays, because parsing the same
 * data as JSON takes PostgreSQL ten times as long; and `RETURNING` passes the attempts on, because
 * a join would be quadratic here.
 *
 * An outcome applies only while its claim is the delivery's latest: if the lease has expired,
 * another worker may have the delivery. (A lease exists exactly while the status is `delivering`.)
 *
 * A failure may be written only under the lock of its subscription, because whether the delivery
 * becomes `pending` or `held` depends on a status that must not change before the commit. A
 * subscription that is already locked is skipped (SKIP LOCKED): a resume of a million deliveries
 * must not block the outcomes of all other subscriptions. Skipped subscriptions are returned, and
 * their outcomes are retried with the next batch. A success needs no lock; the row of its
 * subscription is touched only if there is a count to reset.
 */
export const RECORD_OUTCOMES: Statement<{ readonly id: string }, readonly unknown[]> = {
  name: 'webhook-outcomes-record',
  text: `
    WITH outcome AS MATERIALIZED (
      SELECT * FROM unnest(
        $1::integer[], $2::timestamptz[],
        $3::uuid[], $4::uuid[], $5::integer[], $6::timestamptz[], $7::boolean[], $8::integer[], $9::smallint[],
        $10::text[], $11::text[], $12::real[], $13::real[], $14::real[], $15::real[], $16::real[],
        $17::smallint[], $18::text[], $19::text[], $20::text[], $21::text[], $22::json[], $23::json[], $24::text[]
      ) AS outcome (claim, retry_at, ${ATTEMPT_COLUMNS})
    ), tally AS MATERIALIZED (
      SELECT * FROM unnest($25::uuid[], $26::boolean[], $27::boolean[], $28::integer[])
        AS tally (id, failed, succeeded, failures)
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
            THEN outcome.at + outcome.duration_ms * interval '1 millisecond' END,
          due = outcome.retry_at IS NULL,
          next_attempt_at = coalesce(outcome.retry_at, delivery.next_attempt_at),
          attempt_count = outcome.number, manual = false, lease_until = NULL
      FROM outcome LEFT JOIN subscription ON subscription.id = outcome.subscription_id
      WHERE delivery.id = outcome.delivery_id AND delivery.claim_count = outcome.claim
        AND delivery.lease_until IS NOT NULL
        AND (outcome.retry_at IS NULL OR subscription.id IS NOT NULL)
      RETURNING outcome.*
    ), attempt AS (
      INSERT INTO webhook_attempts (${ATTEMPT_COLUMNS})
      SELECT delivery_id, subscription_id, number, at, manual, duration_ms, status_code, error_class,
             resolved_address, dns_ms, connect_ms, tls_ms, first_byte_ms, total_ms, request_version,
             request_format, decode(request_hash, 'hex'), error, error_detail, request_headers, response_headers,
             response_body
      FROM delivery
    )
    SELECT tally.id
    FROM tally JOIN webhook_subscriptions AS skipped ON skipped.id = tally.id
    WHERE (tally.failed OR skipped.consecutive_failures > 0)
      AND NOT EXISTS (SELECT FROM subscription WHERE subscription.id = tally.id)`,
};
