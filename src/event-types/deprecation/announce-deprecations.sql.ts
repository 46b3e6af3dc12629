import type { Statement } from '../../database/index.js';
import type { VersionOfType } from './version-use.js';

/** A version that this process announces; `id` is the id of the announcement. */
export interface Unannounced extends VersionOfType {
  readonly id: string;
}

/**
 * Claims the versions that have not been announced for this transaction, and returns them. A
 * process that starts at the same time waits here until the transaction ends, and then finds none
 * left. Both insert the versions in the same order, so they cannot deadlock.
 */
export const ANNOUNCE_DEPRECATIONS: Statement<
  Unannounced,
  [ids: string[], eventTypes: string[], versions: number[], now: Date]
> = {
  text: `
    INSERT INTO event_version_deprecation (id, event_type, version, announced_at)
    SELECT id, event_type, version, $4
    FROM unnest($1::uuid[], $2::text[], $3::integer[]) AS deprecated (id, event_type, version)
    ORDER BY event_type, version
    ON CONFLICT (event_type, version) DO NOTHING
    RETURNING id, event_type AS "eventType", version`,
};

/** An empty log has no readers, and its first position belongs to the first fact of a domain. */
export const LOG_HAS_EVENTS: Statement<{ readonly hasEvents: boolean }> = {
  text: `SELECT EXISTS (SELECT FROM event_log) AS "hasEvents"`,
};
