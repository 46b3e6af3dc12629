/**
 * The deliveries that a claim may take of the subscription that it visits (`visited`), oldest
 * first. Each case is a SELECT of row addresses, locked. The cases exclude each other by their
 * first conditions, which are evaluated once per subscription; the planner reads the index of a
 * case only where it applies.
 */
const IS_DUE = `delivery.subscription_id = visited.id AND delivery.status = 'pending' AND delivery.due`;

/** The predicate of the index of aggregate queues: every delivery that has not ended. */
const UNFINISHED = `status IN ('pending', 'delivering', 'held')`;

/** The head of its aggregate queue: no unfinished delivery of its aggregate comes before it. */
const IS_HEAD = `NOT EXISTS (
  SELECT FROM webhook_deliveries AS earlier
  WHERE earlier.subscription_id = delivery.subscription_id AND earlier.aggregate_id = delivery.aggregate_id
    AND earlier.position < delivery.position AND earlier.${UNFINISHED})`;

/**
 * Locks the chosen row if it is still due. A sub-select that locks is never merged into the query
 * around it; as a join, the planner might start from everything that is due. The CASE matches no
 * partial index: while the statistics know of few due rows, one of those would seem cheaper than
 * the primary key, for each row again.
 */
const LOCKED = (chosen: string): string => `
  SELECT delivery.ctid FROM webhook_deliveries AS delivery
  WHERE delivery.id = ${chosen}.id AND CASE WHEN delivery.status = 'pending' THEN delivery.due ELSE false END
  FOR UPDATE SKIP LOCKED`;

const UNORDERED = `
  SELECT delivery.ctid FROM webhook_deliveries AS delivery
  WHERE NOT visited.is_ordered AND NOT visited.is_open AND ${IS_DUE}
    AND delivery.position >= visited.first_position
  ORDER BY delivery.position LIMIT visited.capacity
  FOR UPDATE SKIP LOCKED`;

/**
 * The heads of the aggregate queues: one step from aggregate to aggregate, each to its first
 * unfinished delivery. What is queued behind a head that waits is never read. Two workers cannot
 * both claim from one aggregate queue: a finished head stays finished, and one that was claimed in
 * between is not claimed again.
 */
const HEADS = `
  SELECT delivery.ctid
  FROM (
    WITH RECURSIVE head (aggregate_id, id, is_due) AS (
      (SELECT aggregate_id, id, status = 'pending' AND due FROM webhook_deliveries
       WHERE visited.is_ordered AND NOT visited.is_open
         AND subscription_id = visited.id AND aggregate_id > visited.after_aggregate AND ${UNFINISHED}
       ORDER BY aggregate_id, position LIMIT 1)
      UNION ALL
      SELECT next.aggregate_id, next.id, next.is_due
      FROM head CROSS JOIN LATERAL (
        SELECT aggregate_id, id, status = 'pending' AND due AS is_due FROM webhook_deliveries
        WHERE subscription_id = visited.id AND aggregate_id > head.aggregate_id AND ${UNFINISHED}
        ORDER BY aggregate_id, position LIMIT 1
      ) AS next
    )
    SELECT id FROM head WHERE is_due
  ) AS head
  CROSS JOIN LATERAL (${LOCKED('head')}) AS delivery
  LIMIT visited.capacity`;

/** The predicate of the index of probes: a scheduled or a manual retry. */
const IS_PROBE = `${IS_DUE} AND (delivery.attempt_count > 0 OR delivery.manual)
    AND (NOT visited.is_ordered OR ${IS_HEAD})`;

const PROBES = `
  SELECT delivery.ctid FROM webhook_deliveries AS delivery
  WHERE visited.is_open AND ${IS_PROBE}
  ORDER BY delivery.position LIMIT visited.capacity
  FOR UPDATE SKIP LOCKED`;

/**
 * The oldest delivery, where no delivery is the probe or will become it: otherwise all of them
 * would never be sent. Chosen before it is locked, so that two workers choose the same one.
 */
const FIRST_AS_PROBE = `
  SELECT delivery.ctid
  FROM (
    SELECT delivery.id FROM webhook_deliveries AS delivery
    WHERE visited.is_open AND ${IS_DUE} AND delivery.position >= visited.first_position
      AND NOT EXISTS (SELECT FROM webhook_deliveries
                      WHERE subscription_id = visited.id AND status = 'delivering')
      AND NOT EXISTS (SELECT FROM webhook_deliveries
                      WHERE subscription_id = visited.id AND status = 'pending' AND NOT due)
      AND NOT EXISTS (SELECT FROM webhook_deliveries AS delivery WHERE ${IS_PROBE})
    ORDER BY delivery.position LIMIT least(visited.capacity, 1)
  ) AS first
  CROSS JOIN LATERAL (${LOCKED('first')}) AS delivery`;

/** No row address: the limits permit nothing yet, and `free_at` is when to claim again. */
const NOT_PERMITTED_YET = `
  SELECT NULL::tid WHERE visited.capacity = 0 AND visited.free_at > $7::timestamptz`;

export const CANDIDATES = [UNORDERED, HEADS, PROBES, FIRST_AS_PROBE, NOT_PERMITTED_YET]
  // A row lock is not allowed in a branch of a UNION, only inside a sub-select of it.
  .map((each) => `SELECT * FROM (${each}) AS candidate`)
  .join(' UNION ALL ');
