import type { Statement } from '../database/index.js';

interface RelayBatch {
  readonly size: string;
  readonly lastId: string | null;
  readonly position: string | null;
  readonly xmin: string;
  readonly xid: string;
}

/**
 * Moves the oldest visible outbox rows to the log: at most `limit`, with ids above `afterId`. In
 * one statement, so that one commit removes them, assigns their positions, extends the hash chain
 * and notifies every process.
 *
 * The row lock on the head is taken before any row is selected: if two relays ever run at once, the
 * second waits here and then takes what the first left, so positions stay dense and rise with the
 * ids of each aggregate. Rows are deleted by `ctid`: they are never updated, and the statement's
 * own snapshot keeps them in place.
 *
 * A reader that remembers the last id would not do: ids become visible out of order, so it would
 * skip rows.
 */
export const RELAY_BATCH: Statement<RelayBatch, [limit: number, afterId: number]> = {
  name: 'relay-batch',
  text: `
    WITH turn AS MATERIALIZED (
      SELECT true AS mine FROM event_log_head FOR UPDATE
    ), batch AS (
      DELETE FROM outbox
      WHERE ctid = ANY (ARRAY(
        SELECT ctid FROM outbox WHERE id > $2 AND (SELECT mine FROM turn) ORDER BY id LIMIT $1))
      RETURNING *
    ), ranked AS (
      SELECT batch.*, row_number() OVER (ORDER BY id) AS rank FROM batch
    ), summary AS (
      SELECT count(*) AS size, max(id) AS last_id,
             string_agg(event_digest(event_id, event_type, version, occurred_at, source, aggregate_type,
                                     aggregate_id, sequence_number, tenant_id, correlation_id, causation_id,
                                     actor, data), ''::bytea ORDER BY id) AS digests
      FROM ranked
    ), head AS (
      UPDATE event_log_head SET position = position + size, chain = sha256(chain || digests)
      FROM summary WHERE size > 0
      RETURNING position - size AS base, position, size, chain
    ), checkpoint AS (
      INSERT INTO event_log_checkpoint (position, size, chain) SELECT position, size, chain FROM head
    ), appended AS (
      INSERT INTO event_log (position, event_id, event_type, version, occurred_at, source, aggregate_type,
                             aggregate_id, sequence_number, tenant_id, correlation_id, causation_id, actor,
                             traceparent, attributes, data)
      SELECT head.base + rank, event_id, event_type, version, occurred_at, source, aggregate_type,
             aggregate_id, sequence_number, tenant_id, correlation_id, causation_id, actor,
             traceparent, attributes, data
      FROM ranked, head
      ORDER BY rank
    )
    SELECT summary.size, summary.last_id AS "lastId", head.position,
           pg_snapshot_xmin(pg_current_snapshot())::text AS xmin,
           pg_current_xact_id()::text AS xid,
           CASE WHEN head.position IS NOT NULL
                THEN pg_notify('tidings_log', head.position::text) END
    FROM summary LEFT JOIN head ON true`,
};

export const READ_HEAD: Statement<{ readonly position: string }> = {
  text: `SELECT position FROM event_log_head`,
};

export const ADD_PARTITION: Statement<never, [first: number, size: number]> = {
  text: `SELECT event_log_add_partition($1, $2)`,
};

/** Fixed, because every process that shares the log takes this lock. */
export const RELAY_LOCK = 7_403_128_002;

/** The leader holds this lock as long as its session lives. */
export const TRY_LEAD: Statement<{ readonly leads: boolean }> = {
  text: `SELECT pg_try_advisory_lock(${RELAY_LOCK}) AS leads`,
};
