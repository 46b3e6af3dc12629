import { EVENT_COLUMNS } from './logged-event.js';

/** The next events of an aggregate; the index on (aggregate_id, sequence_number) has them in order. */
export const READ_HISTORY = {
  name: 'log-history-read',
  text: `
    SELECT ${EVENT_COLUMNS} FROM event_log
    WHERE aggregate_id = $1 AND sequence_number > $2
    ORDER BY sequence_number LIMIT $3`,
};

/** Whether committed events of an aggregate still wait for their place in the log. */
export const HAS_PENDING_EVENTS = {
  name: 'log-history-pending',
  text: `SELECT EXISTS (SELECT FROM outbox WHERE aggregate_id = $1) AS pending`,
};
