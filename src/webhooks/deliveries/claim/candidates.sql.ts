/**
 * What the claim may take of the subscription whose `turn` it is, oldest first: each case is a SELECT of row addresses,
 * locked. They exclude each other by the first conditions, which are looked at once per turn; the planner leaves the
 * index of a case alone unless its turn has come.
 */
const IS_DUE = `delivery.subscription_id = turn.id AND delivery.status = 'pending' AND delivery.due`;

/** As the index of the lines has it: everything that is not over, whatever it waits for. */
const UNFINISHED = `status IN ('pending', 'delivering', 'held')`;

/** Ordered: nothing of its aggregate that is not over comes before it. */
const IS_HEAD = `NOT EXISTS (
  SELECT FROM webhook_deliveries AS earlier
  WHERE earlier.subscription_id = delivery.subscription_id AND earlier.aggregate_id = delivery.aggregate_id
    AND earlier.position < delivery.position AND earlier.${UNFINISHED})`;

/**
 * The row that was chosen, locked if it is still due. A sub-select that locks is never merged into the query around it:
 * as a join, the planner might begin with all that is due. And what is asked in a CASE matches no partial index: while the
 * statistics know of few rows that are due, one of those would seem cheaper than the primary key, for each row anew.
 */
const LOCKED = (chosen: string): string => `
  SELECT delivery.ctid FROM webhook_deliveries AS delivery
  WHERE delivery.id = ${chosen}.id AND CASE WHEN delivery.status = 'pending' THEN delivery.due ELSE false END
  FOR UPDATE SKIP LOCKED`;

const UNORDERED = `
  SELECT delivery.ctid FROM webhook_deliveries AS delivery
  WHERE NOT turn.is_ordered AND NOT turn.is_open AND ${IS_DUE} AND delivery.position >= turn.first
  ORDER BY delivery.position LIMIT turn.room
  FOR UPDATE SKIP LOCKED`;

/**
 * The heads of the lines, one per aggregate: a step from aggregate to aggregate, each to its first delivery that is
 * not over. What stands behind a head that waits is never looked at. Two workers cannot both be right about a
 * line: a head that is over stays so, and one that was taken in between is not taken again.
 */
const HEADS = `
  SELECT delivery.ctid
  FROM (
    WITH RECURSIVE head (aggregate_id, id, is_due) AS (
      (SELECT aggregate_id, id, status = 'pending' AND due FROM webhook_deliveries
       WHERE turn.is_ordered AND NOT turn.is_open
         AND subscription_id = turn.id AND aggregate_id > turn.after AND ${UNFINISHED}
       ORDER BY aggregate_id, position LIMIT 1)
      UNION ALL
      SELECT next.aggregate_id, next.id, next.is_due
      FROM head CROSS JOIN LATERAL (
        SELECT aggregate_id, id, status = 'pending' AND due AS is_due FROM webhook_deliveries
        WHERE subscription_id = turn.id AND aggregate_id > head.aggregate_id AND ${UNFINISHED}
        ORDER BY aggregate_id, position LIMIT 1
      ) AS next
    )
    SELECT id FROM head WHERE is_due
  ) AS head
  CROSS JOIN LATERAL (${LOCKED('head')}) AS delivery
  LIMIT turn.room`;

/** The condition of the index of probes: an attempt by schedule or by hand. */
const IS_PROBE = `${IS_DUE} AND (delivery.attempt_count > 0 OR delivery.manual)
    AND (NOT turn.is_ordered OR ${IS_HEAD})`;

const PROBES = `
  SELECT delivery.ctid FROM webhook_deliveries AS delivery
  WHERE turn.is_open AND ${IS_PROBE}
  ORDER BY delivery.position LIMIT turn.room
  FOR UPDATE SKIP LOCKED`;

/**
 * Where nothing is there to be the probe, nor ever will be, the first in line is: else all would wait for ever. Chosen
 * before it is locked, so that two workers choose the same.
 */
const FIRST_AS_PROBE = `
  SELECT delivery.ctid
  FROM (
    SELECT delivery.id FROM webhook_deliveries AS delivery
    WHERE turn.is_open AND ${IS_DUE} AND delivery.position >= turn.first
      AND NOT EXISTS (SELECT FROM webhook_deliveries
                      WHERE subscription_id = turn.id AND status = 'delivering')
      AND NOT EXISTS (SELECT FROM webhook_deliveries
                      WHERE subscription_id = turn.id AND status = 'pending' AND NOT due)
      AND NOT EXISTS (SELECT FROM webhook_deliveries AS delivery WHERE ${IS_PROBE})
    ORDER BY delivery.position LIMIT least(turn.room, 1)
  ) AS first
  CROSS JOIN LATERAL (${LOCKED('first')}) AS delivery`;

/** No row, but the news that its limits allow none yet, and when to ask again. */
const NONE_YET = `SELECT NULL::tid WHERE turn.room = 0 AND turn.free_at > $7::timestamptz`;

export const CANDIDATES = [UNORDERED, HEADS, PROBES, FIRST_AS_PROBE, NONE_YET]
  // A lock is not allowed in a part of a UNION, except inside of it.
  .map((each) => `SELECT * FROM (${each}) AS candidate`)
  .join(' UNION ALL ');
