import type { Statement } from '../../../database/index.js';
import { CANDIDATES } from './candidates.sql.js';

/** What each row says about its subscription. */
interface SubscriptionColumns {
  readonly subscriptionId: string;
  readonly subscriptionRevision: number;
  readonly isOrdered: boolean;
  /** The circuit is open. */
  readonly isOpen: boolean;
  readonly hasConcurrencyLimit: boolean;
  /** Requests per second; null: no limit. */
  readonly rateLimit: number | null;
  /**
   * With limits: the theoretical arrival time of the rate limit before this claim or, on a row
   * without a delivery, when to claim again.
   */
  readonly freeAt: Date | null;
}

/** A claimed delivery. */
export interface ClaimedRow extends SubscriptionColumns {
  readonly id: string;
  readonly position: number | string;
  readonly aggregateId: string;
  /** How often the delivery has been claimed. */
  readonly claim: number;
  readonly attemptCount: number;
  readonly scheduleStart: number;
  readonly manual: boolean;
}

/** No delivery: something is due, and the subscription's limits permit nothing before `freeAt`. */
export interface LimitedRow extends SubscriptionColumns {
  readonly id: null;
}

export type ClaimRow = ClaimedRow | LimitedRow;

type ClaimParams = readonly [
  afterSubscription: string,
  limit: number,
  perSubscription: number,
  knownSubscriptions: readonly string[],
  knownCapacities: readonly number[],
  leaseUntil: Date,
  now: Date,
  circuitOpensAfter: number,
  scannedSubscriptions: readonly string[],
  scannedAggregates: readonly string[],
];

/**
 * How many more deliveries the limits of a subscription permit, and the theoretical arrival time of
 * its rate limit. The limits' row is locked. If another worker holds it, or has claimed since this
 * statement began (its count of deliveries in flight is then stale), the subscription is skipped
 * and claimed again 10 ms later, because the other worker may not see what has ended since.
 *
 * The rate limit is a GCRA (generic cell rate algorithm): one request per interval, each of which
 * advances `free_at`. The tolerance is 50 ms, because timers are late, and not more, so that no
 * burst follows an idle period. If `free_at` lies further ahead than any interval, the clock was
 * set back, so it is ignored.
 */
const LIMITS = `
  SELECT greatest(0, least(
            subscription.concurrency - (
              SELECT count(*)::integer FROM webhook_deliveries
              WHERE subscription_id = subscription.id AND status = 'delivering')
              - (SELECT count(*)::integer FROM webhook_resends
                 WHERE subscription_id = subscription.id AND lease_until > $7::timestamptz),
            CASE WHEN rate.free_at > $7::timestamptz THEN 0
              ELSE 1 + floor(extract(epoch FROM $7::timestamptz - rate.free_at) * subscription.rate_limit)::integer END)) AS permits,
          rate.free_at
   FROM webhook_rations AS counted
   JOIN webhook_rations AS latest ON latest.subscription_id = counted.subscription_id
   CROSS JOIN LATERAL (
     SELECT CASE WHEN latest.free_at > $7::timestamptz + interval '2 seconds' THEN $7::timestamptz
              ELSE greatest(latest.free_at, $7::timestamptz - interval '50 milliseconds') END AS free_at
   ) AS rate
   WHERE subscription.is_limited AND coalesce(known.capacity, $3) > 0
     AND latest.subscription_id = subscription.id AND latest.claims = counted.claims
   FOR UPDATE OF latest SKIP LOCKED`;

/**
 * Claims up to $2 due deliveries, at most $3 per subscription. Any number of workers may run it at
 * the same time: each row goes to one of them.
 *
 * Fair, and fast however much is due: a loose index scan steps from one subscription with something
 * due to the next, starting after $1, and stops at the limit. 100 000 due deliveries of a receiver
 * that does not respond, or whose circuit is open, are one step. $4 and $5: the subscriptions that
 * this worker already has deliveries of, and how many more it takes of each. $9 and $10: the
 * ordered subscriptions whose aggregate queues were scanned in part, and up to which aggregate. An
 * ORDER BY next_attempt_at LIMIT would read the unresponsive receiver's rows again at every claim.
 *
 * The subscription's status and settings are read here, never from a cache. Due deliveries of one
 * that is not active stay where they are. The sweeper holds them, since that needs the
 * subscription's lock, and this statement waits for no lock. $8 failures open the circuit.
 *
 * The events are not joined: most are still in the memory of the process that fanned them out, and
 * reading an event twice costs as much as claiming it.
 */
export const CLAIM_DUE: Statement<ClaimRow, ClaimParams> = {
  name: 'webhook-delivery-claim',
  text: `
    WITH RECURSIVE due_subscription (id, first_position) AS (
      (SELECT subscription_id, position FROM webhook_deliveries
       WHERE status = 'pending' AND due AND subscription_id > $1
       ORDER BY subscription_id, position LIMIT 1)
      UNION ALL
      SELECT next.subscription_id, next.position
      FROM due_subscription CROSS JOIN LATERAL (
        SELECT subscription_id, position FROM webhook_deliveries
        WHERE status = 'pending' AND due AND subscription_id > due_subscription.id
        ORDER BY subscription_id, position LIMIT 1
      ) AS next
    ), visited AS (
      SELECT due.id, due.first_position,
             coalesce(scanned.aggregate_id, '00000000-0000-0000-0000-000000000000') AS after_aggregate,
             subscription.revision, subscription.is_ordered, subscription.is_open, subscription.rate_limit,
             subscription.concurrency, limits.permits,
             CASE WHEN subscription.is_limited AND coalesce(known.capacity, $3) > 0
               THEN coalesce(limits.free_at, $7::timestamptz + interval '10 milliseconds') END AS free_at,
             least($3, known.capacity, CASE WHEN subscription.is_limited THEN coalesce(limits.permits, 0) END) AS capacity
      FROM due_subscription AS due
      LEFT JOIN unnest($4::uuid[], $5::integer[]) AS known (id, capacity) ON known.id = due.id
      LEFT JOIN unnest($9::uuid[], $10::uuid[]) AS scanned (id, aggregate_id) ON scanned.id = due.id
      CROSS JOIN LATERAL (
        SELECT id, revision, ordering = 'aggregate' AS is_ordered,
               consecutive_failures >= $8 AS is_open, rate_limit, concurrency,
               rate_limit IS NOT NULL OR concurrency IS NOT NULL AS is_limited
        FROM webhook_subscriptions
        WHERE id = due.id AND status = 'active' AND deleted_at IS NULL
        LIMIT 1
      ) AS subscription
      LEFT JOIN LATERAL (${LIMITS}) AS limits ON true
    ), taken AS MATERIALIZED (
      SELECT candidate.row, visited.*
      FROM visited CROSS JOIN LATERAL (${CANDIDATES}) AS candidate (row)
      LIMIT $2
    ), spent AS (
      UPDATE webhook_rations AS limits
      SET claims = claims + 1,
          free_at = CASE WHEN taken.rate_limit IS NULL THEN limits.free_at
            ELSE taken.free_at + taken.count * interval '1 second' / taken.rate_limit END
      FROM (
        SELECT id, rate_limit, free_at, count(*) FROM taken
        WHERE permits IS NOT NULL AND row IS NOT NULL GROUP BY id, rate_limit, free_at
      ) AS taken
      WHERE limits.subscription_id = taken.id
    ), claimed AS (
      UPDATE webhook_deliveries AS delivery
      SET status = 'delivering', claim_count = claim_count + 1, lease_until = $6
      FROM taken WHERE delivery.ctid = taken.row
      RETURNING delivery.id, delivery.subscription_id AS "subscriptionId", taken.revision AS "subscriptionRevision",
                delivery.position, delivery.aggregate_id AS "aggregateId", delivery.claim_count AS "claim",
                delivery.attempt_count AS "attemptCount", delivery.schedule_start AS "scheduleStart",
                delivery.manual, taken.is_ordered AS "isOrdered", taken.is_open AS "isOpen",
                taken.concurrency IS NOT NULL AS "hasConcurrencyLimit", taken.rate_limit AS "rateLimit",
                taken.free_at AS "freeAt"
    )
    SELECT * FROM claimed
    UNION ALL
    SELECT NULL, id, revision, NULL, NULL, NULL, NULL, NULL, NULL, is_ordered, is_open, concurrency IS NOT NULL,
           rate_limit, free_at
    FROM taken WHERE row IS NULL
    ORDER BY "subscriptionId", position`,
};
