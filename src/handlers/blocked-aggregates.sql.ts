import type { Statement } from '../database/index.js';

/** Counts a failure of the event, unless another worker has claimed it or already counted it. */
export const COUNT_FAILURE: Statement<
  { readonly counted: true },
  [group: string, position: number, attempts: number, dueAt: Date]
> = {
  name: 'handler-inbox-failure',
  text: `
    UPDATE handler_inbox SET attempts = attempts + 1, due_at = $4
    WHERE (group_name, position) = (
      SELECT group_name, position FROM handler_inbox
      WHERE group_name = $1 AND position = $2 AND attempts = $3 AND NOT parked
      FOR UPDATE SKIP LOCKED)
    RETURNING true AS counted`,
};

/** Stops the group's intake while an aggregate is blocked or unblocked. */
export const LOCK_CURSOR: Statement<{ readonly locked: true }, [cursor: string]> = {
  text: `SELECT true AS locked FROM log_cursor WHERE name = $1 FOR UPDATE`,
};

export const BLOCK_AGGREGATE: Statement<never, [group: string, aggregateId: string]> = {
  text: `
    UPDATE handler_inbox SET parked = true
    WHERE group_name = $1 AND aggregate_id = $2 AND NOT parked`,
};

/** The event that failed is the first of its aggregate's parked rows. */
export const FIND_BLOCKING_EVENT: Statement<
  { readonly parked: true },
  [group: string, position: number]
> = {
  text: `
    SELECT true AS parked FROM handler_inbox WHERE group_name = $1 AND position = $2 AND parked`,
};

export const UNBLOCK_AGGREGATE: Statement<
  never,
  [group: string, aggregateId: string, dueAt: Date]
> = {
  text: `
    UPDATE handler_inbox SET parked = false, attempts = 0, due_at = $3
    WHERE group_name = $1 AND aggregate_id = $2 AND parked`,
};

export const DELETE_EVENT: Statement<never, [group: string, position: number]> = {
  text: `DELETE FROM handler_inbox WHERE group_name = $1 AND position = $2`,
};
