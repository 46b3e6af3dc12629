/** Of one webhook ($1) or, when it is null, of the newest $2; its index holds none that signs otherwise. */
export const PUBLIC_KEYS = {
  name: 'webhook-public-keys',
  text: `
    SELECT secrets FROM webhook_subscriptions
    WHERE signature = 'ed25519' AND deleted_at IS NULL AND ($1::uuid IS NULL OR id = $1)
    ORDER BY id DESC LIMIT $2`,
};
