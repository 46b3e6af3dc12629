/**
 * Notes many uses at once. Sorted by their key, so that two processes that note the same ones never wait for each other
 * in a circle.
 */
export const NOTE_USES = {
  name: 'event-version-use-note',
  text: `
    INSERT INTO event_version_use AS known (channel, key_id, event_type, version, tenant_id, last_seen_at)
    SELECT channel, key_id, event_type, version, tenant_id, last_seen_at
    FROM jsonb_to_recordset($1::jsonb) AS use
      (channel text, key_id text, event_type text, version integer, tenant_id text, last_seen_at timestamptz)
    ORDER BY channel, key_id, event_type, version
    ON CONFLICT (channel, key_id, event_type, version) DO UPDATE
      SET last_seen_at = greatest(known.last_seen_at, excluded.last_seen_at), tenant_id = excluded.tenant_id`,
};

/** Who has read what since $1, the latest first. */
export const RECENT_USES = {
  name: 'event-version-use-recent',
  text: `
    SELECT channel, key_id AS "keyId", event_type AS "eventType", version, tenant_id AS "tenantId",
           last_seen_at AS "lastSeenAt"
    FROM event_version_use WHERE last_seen_at >= $1
    ORDER BY last_seen_at DESC, channel, key_id, event_type, version`,
};

export const FORGET_USES = {
  name: 'event-version-use-forget',
  text: `DELETE FROM event_version_use WHERE last_seen_at < $1`,
};
