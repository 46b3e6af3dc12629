import type { Statement } from '../database/index.js';

/** The progress of a group as stored. */
export interface GroupLagRow {
  readonly group: string;
  readonly position: number;
  readonly unread: number;
  readonly pending: number;
  readonly parked: number;
}

/** The position and the inbox of each group; $1 is the prefix of cursor names. */
export const GROUP_LAGS: Statement<GroupLagRow, [prefix: string]> = {
  name: 'handler-group-lags',
  text: `
    SELECT substr(cursor.name, length($1) + 1) AS "group", cursor.position,
           head.position - cursor.position AS unread, inbox.pending, inbox.parked
    FROM event_log_head AS head, log_cursor AS cursor CROSS JOIN LATERAL (
      SELECT count(*) FILTER (WHERE NOT parked) AS pending, count(*) FILTER (WHERE parked) AS parked
      FROM handler_inbox WHERE group_name = substr(cursor.name, length($1) + 1)) AS inbox
    WHERE starts_with(cursor.name, $1)
    ORDER BY 1`,
};
