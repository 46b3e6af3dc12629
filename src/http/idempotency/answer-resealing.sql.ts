/** The id is the cursor, in hexadecimal; an answer that is being given just now is passed over. */
export const OLD_ANSWERS = {
  name: 'old-answers',
  text: `
    SELECT encode(id, 'hex') AS id, answer FROM idempotency_key
    WHERE id > decode($1, 'hex') AND split_part(answer, '.', 1) = ANY ($2)
    ORDER BY id LIMIT $3
    FOR UPDATE SKIP LOCKED`,
};

export const REPLACE_ANSWERS = {
  name: 'replace-answers',
  text: `
    UPDATE idempotency_key SET answer = resealed.answer
    FROM unnest($1::text[], $2::text[]) AS resealed (id, answer)
    WHERE idempotency_key.id = decode(resealed.id, 'hex')`,
};

export const COUNT_OLD_ANSWERS = {
  name: 'count-old-answers',
  text: `
    SELECT count(*)::int AS count FROM idempotency_key WHERE split_part(answer, '.', 1) = ANY ($1)`,
};
