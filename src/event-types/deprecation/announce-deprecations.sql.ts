/**
 * Answers with the versions that nobody has announced yet, which are thereby this transaction's to announce. Another
 * process that starts at the same moment waits here for its end, and then finds nothing left; both go through the
 * versions in one order, so that they never wait for each other.
 */
export const ANNOUNCE_DEPRECATIONS = {
  text: `
    INSERT INTO event_version_deprecation (id, event_type, version, announced_at)
    SELECT id, event_type, version, $4
    FROM unnest($1::uuid[], $2::text[], $3::integer[]) AS deprecated (id, event_type, version)
    ORDER BY event_type, version
    ON CONFLICT (event_type, version) DO NOTHING
    RETURNING id, event_type AS "eventType", version`,
};

/** An empty log has no readers, and its first position is for the first thing that happens. */
export const LOG_HAS_EVENTS = {
  text: `SELECT EXISTS (SELECT FROM event_log) AS "hasEvents"`,
};
