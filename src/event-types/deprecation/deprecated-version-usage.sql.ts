import type { Statement } from '../../database/index.js';
import type { SeenUse } from './version-use.js';

/**
 * Records many uses, a JSON array of rows, in one statement. They are sorted by key, so that two
 * processes that record the same uses cannot deadlock.
 */
export const UPSERT_USES: Statement<never, [uses: string]> = {
  name: 'event-version-use-upsert',
  text: `
    INSERT INTO event_version_use AS known (channel, key_id, event_type, version, tenant_id, last_seen_at)
    SELECT channel, key_id, event_type, version, tenant_id, last_seen_at
    FROM jsonb_to_recordset($1::jsonb) AS use
      (channel text, key_id text, event_type text, version integer, tenant_id text, last_seen_at timestamptz)
    ORDER BY channel, key_id, event_type, version
    ON CONFLICT (channel, key_id, event_type, version) DO UPDATE
      SET last_seen_at = greatest(known.last_seen_at, excluded.last_seen_at), tenant_id = excluded.tenant_id`,
};

/** The uses since a time, latest first. */
export const RECENT_USES: Statement<SeenUse, [since: Date]> = {
  name: 'event-version-use-recent',
  text: `
    SELECT channel, key_id AS "keyId", event_type AS "eventType", version, tenant_id AS "tenantId",
           last_seen_at AS "lastSeenAt"
    FROM event_version_use WHERE last_seen_at >= $1
    ORDER BY last_seen_at DESC, channel, key_id, event_type, version`,
};

export const DELETE_OLD_USES: Statement<never, [before: Date]> = {
  name: 'event-version-use-delete-old',
  text: `DELETE FROM event_version_use WHERE last_seen_at < $1`,
};
