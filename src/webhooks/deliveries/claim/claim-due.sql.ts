import { CANDIDATES } from './candidates.sql.js';

/**
 * How many more a subscription with limits may have under way, and from when on its rate counts.
 * Its ration is locked, and whoever finds it locked, or finds that another has claimed since this statement
 * began (what it counted is then old), passes the subscription over: that other is at it. It comes back 10 ms later, for
 * the other may not have seen what has ended since.
 *
 * The rate is a virtual schedule (GCRA): one request per interval, each moving `free_at` on. What was not used in
 * the last 50 ms may be made up for, since a timer is late; nothing older, so that no burst follows a silence. A time
 * that lies further ahead than any interval comes from a clock that was set back.
 */
const RATION = `
  SELECT greatest(0, least(
            subscription.concurrency - (
              SELECT count(*)::integer FROM webhook_deliveries
              WHERE subscription_id = subscription.id AND status = 'delivering')
              - (SELECT count(*)::integer FROM webhook_resends
                 WHERE subscription_id = subscription.id AND lease_until > $7::timestamptz),
            CASE WHEN pace.free_at > $7::timestamptz THEN 0
              ELSE 1 + floor(extract(epoch FROM $7::timestamptz - pace.free_at) * subscription.rate_limit)::integer END)) AS permits,
          pace.free_at
   FROM webhook_rations AS counted
   JOIN webhook_rations AS ration ON ration.subscription_id = counted.subscription_id
   CROSS JOIN LATERAL (
     SELECT CASE WHEN ration.free_at > $7::timestamptz + interval '2 seconds' THEN $7::timestamptz
              ELSE greatest(ration.free_at, $7::timestamptz - interval '50 milliseconds') END AS free_at
   ) AS pace
   WHERE subscription.is_limited AND coalesce(busy.room, $3) > 0
     AND ration.subscription_id = subscription.id AND ration.claims = counted.claims
   FOR UPDATE OF ration SKIP LOCKED`;

/**
 * Claims up to $2 due deliveries, at most $3 per subscription: one statement, so that any number of workers
 * may run it, and each row goes to one of them.
 *
 * Fair, and fast however much is due: it steps through the index from one subscription with something due to
 * the next (a loose index scan), from the one after $1 on, and stops when it has enough. 100 000 due deliveries
 * of a subscriber that hangs, or whose circuit is open, are one step. $4 and $5 name the subscriptions that this
 * worker is busy with, and how many more of each it would take; $9 and $10 the ordered ones that it has walked
 * through in part, and up to which aggregate. Why not ORDER BY next_attempt_at LIMIT: the hanging subscriber's rows
 * would be walked again by every claim.
 *
 * The status of a subscription and what it asks for are read here, never from a cache. What is due for one that
 * is not active stays where it is; `HOLD_STRAYS` sets it aside, since that needs the subscription's lock, and
 * this waits for none. The circuit is open from $8 failures on.
 *
 * The events are not joined: most are still in the memory of the process that fanned them out, and reading an
 * event twice costs as much as claiming it.
 */
export const CLAIM_DUE = {
  name: 'webhook-delivery-claim',
  text: `
    WITH RECURSIVE line (id, first) AS (
      (SELECT subscription_id, position FROM webhook_deliveries
       WHERE status = 'pending' AND due AND subscription_id > $1
       ORDER BY subscription_id, position LIMIT 1)
      UNION ALL
      SELECT next.subscription_id, next.position
      FROM line CROSS JOIN LATERAL (
        SELECT subscription_id, position FROM webhook_deliveries
        WHERE status = 'pending' AND due AND subscription_id > line.id
        ORDER BY subscription_id, position LIMIT 1
      ) AS next
    ), turn AS (
      SELECT line.id, line.first, coalesce(walk.after, '00000000-0000-0000-0000-000000000000') AS after,
             subscription.revision, subscription.is_ordered, subscription.is_open, subscription.rate_limit,
             subscription.concurrency, ration.permits,
             CASE WHEN subscription.is_limited AND coalesce(busy.room, $3) > 0
               THEN coalesce(ration.free_at, $7::timestamptz + interval '10 milliseconds') END AS free_at,
             least($3, busy.room, CASE WHEN subscription.is_limited THEN coalesce(ration.permits, 0) END) AS room
      FROM line
      LEFT JOIN unnest($4::uuid[], $5::integer[]) AS busy (id, room) ON busy.id = line.id
      LEFT JOIN unnest($9::uuid[], $10::uuid[]) AS walk (id, after) ON walk.id = line.id
      CROSS JOIN LATERAL (
        SELECT id, revision, ordering = 'aggregate' AS is_ordered,
               consecutive_failures >= $8 AS is_open, rate_limit, concurrency,
               rate_limit IS NOT NULL OR concurrency IS NOT NULL AS is_limited
        FROM webhook_subscriptions
        WHERE id = line.id AND status = 'active' AND deleted_at IS NULL
        LIMIT 1
      ) AS subscription
      LEFT JOIN LATERAL (${RATION}) AS ration ON true
    ), taken AS MATERIALIZED (
      SELECT candidate.row, turn.*
      FROM turn CROSS JOIN LATERAL (${CANDIDATES}) AS candidate (row)
      LIMIT $2
    ), spent AS (
      UPDATE webhook_rations AS ration
      SET claims = claims + 1,
          free_at = CASE WHEN taken.rate_limit IS NULL THEN ration.free_at
            ELSE taken.free_at + taken.count * interval '1 second' / taken.rate_limit END
      FROM (
        SELECT id, rate_limit, free_at, count(*) FROM taken
        WHERE permits IS NOT NULL AND row IS NOT NULL GROUP BY id, rate_limit, free_at
      ) AS taken
      WHERE ration.subscription_id = taken.id
    ), claimed AS (
      UPDATE webhook_deliveries AS delivery
      SET status = 'delivering', claim_count = claim_count + 1, lease_until = $6
      FROM taken WHERE delivery.ctid = taken.row
      RETURNING delivery.id, delivery.subscription_id AS "subscriptionId", taken.revision AS "subscriptionRevision",
                delivery.position, delivery.aggregate_id AS "aggregateId", delivery.claim_count AS "claim",
                delivery.attempt_count AS "attemptCount", delivery.schedule_start AS "scheduleStart",
                delivery.manual, taken.is_ordered AS "isOrdered", taken.is_open AS "isOpen",
                taken.concurrency IS NOT NULL AS "isCounted", taken.rate_limit AS "rateLimit",
                taken.free_at AS "freeAt"
    )
    SELECT * FROM claimed
    UNION ALL
    SELECT NULL, id, revision, NULL, NULL, NULL, NULL, NULL, NULL, is_ordered, is_open, concurrency IS NOT NULL,
           rate_limit, free_at
    FROM taken WHERE row IS NULL
    ORDER BY "subscriptionId", position`,
};
