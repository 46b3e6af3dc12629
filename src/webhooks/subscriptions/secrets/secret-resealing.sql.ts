const IS_OLD = `(
  EXISTS (SELECT FROM jsonb_array_elements(secrets) AS secret
          WHERE split_part(secret ->> 'sealed', '.', 1) = ANY ($1))
  OR EXISTS (SELECT FROM jsonb_each_text(coalesce(headers, '{}')::jsonb) AS header
             WHERE split_part(header.value, '.', 1) = ANY ($1)))`;

/** Deleted ones too, so that nothing is left of the old key. What somebody changes just now is passed over. */
export const OLD_SECRETS = {
  name: 'webhook-secrets-old',
  text: `
    SELECT id, secrets, headers::jsonb AS headers FROM webhook_subscriptions
    WHERE id > $2 AND ${IS_OLD}
    ORDER BY id LIMIT $3
    FOR NO KEY UPDATE SKIP LOCKED`,
};

/** The revision stays: what is cached of it is the same as before, and so is what its owner sees. */
export const REPLACE_SECRETS = {
  name: 'webhook-secrets-replace',
  text: `UPDATE webhook_subscriptions SET secrets = $2, headers = $3 WHERE id = $1`,
};

export const COUNT_OLD_SECRETS = {
  name: 'webhook-secrets-count-old',
  text: `SELECT count(*)::int AS count FROM webhook_subscriptions WHERE ${IS_OLD}`,
};
