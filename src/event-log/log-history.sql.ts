import type { Statement } from '../database/index.js';
import { EVENT_COLUMNS } from './logged-event.js';
import type { LogRow } from './logged-event.js';

/**
 * The next events of an aggregate, in the order of the index on (aggregate_id, sequence_number).
 */
export const READ_HISTORY: Statement<LogRow, [aggregateId: string, after: number, limit: number]> =
  {
    name: 'log-history-read',
    text: `
    SELECT ${EVENT_COLUMNS} FROM event_log
    WHERE aggregate_id = $1 AND sequence_number > $2
    ORDER BY sequence_number LIMIT $3`,
  };

/** Whether the outbox still contains committed events of an aggregate. */
export const HAS_PENDING_EVENTS: Statement<{ readonly pending: boolean }, [aggregateId: string]> = {
  name: 'log-history-pending',
  text: `SELECT EXISTS (SELECT FROM outbox WHERE aggregate_id = $1) AS pending`,
};
