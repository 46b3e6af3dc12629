import type { Statement } from '../../database/index.js';

/** $1 to $6 of a statement that selects open letters; null does not filter. */
export type MatchingParams = [
  source: string | null,
  webhookId: string | null,
  eventType: string | null,
  typePrefix: string | null,
  since: Date | null,
  until: Date | null,
];

interface Matched {
  readonly matched: number;
}

/** The open letters of a filter (`MatchingParams`). */
const MATCHING = `
  SELECT id FROM dead_letters
  WHERE status = 'open'
    AND ($1::text IS NULL OR source = $1)
    AND ($2::uuid IS NULL OR webhook_id = $2)
    AND ($3::text IS NULL OR event_type = $3)
    AND ($4::text IS NULL OR starts_with(event_type, $4))
    AND ($5::timestamptz IS NULL OR created_at >= $5)
    AND ($6::timestamptz IS NULL OR created_at <= $6)
    -- system.* events are replayed only if the filter names them.
    AND (starts_with(coalesce($3, $4, ''), 'system.') OR NOT starts_with(event_type, 'system.'))`;

export const COUNT_MATCHING: Statement<Matched, MatchingParams> = {
  text: `SELECT count(*)::integer AS matched FROM (${MATCHING}) AS letter`,
};

/**
 * Fixes the letters of a job ($7) in one snapshot. A bound by time or id would not do: letters of
 * other processes, or of transactions that commit later, can have earlier ones.
 */
export const ASSIGN_MATCHING: Statement<Matched, [...MatchingParams, jobId: string]> = {
  text: `
    WITH assigned AS (
      INSERT INTO dead_letter_job_letters (job_id, letter_id) SELECT $7, id FROM (${MATCHING}) AS letter
      RETURNING 1
    )
    SELECT count(*)::integer AS matched FROM assigned`,
};

/** Removes and returns the oldest letters of a job. */
export const TAKE_BATCH: Statement<{ readonly id: string }, [jobId: string, limit: number]> = {
  text: `
    WITH batch AS (
      DELETE FROM dead_letter_job_letters
      WHERE job_id = $1 AND letter_id IN (
        SELECT letter_id FROM dead_letter_job_letters WHERE job_id = $1 ORDER BY letter_id LIMIT $2)
      RETURNING letter_id
    )
    SELECT letter_id AS id FROM batch ORDER BY letter_id`,
};

export const DELETE_LETTERS: Statement<never, [jobId: string]> = {
  text: `DELETE FROM dead_letter_job_letters WHERE job_id = $1`,
};
