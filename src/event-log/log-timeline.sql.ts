/** The time of an event; positions that were dropped are passed over. */
export const TIME_AT = `
  SELECT occurred_at AS "occurredAt" FROM event_log WHERE position >= $1 ORDER BY position LIMIT 1`;
