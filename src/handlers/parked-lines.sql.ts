/** Counts a failure of the event, unless another worker is at it or has counted it. */
export const COUNT_FAILURE = {
  name: 'handler-inbox-failure',
  text: `
    UPDATE handler_inbox SET attempts = attempts + 1, due_at = $4
    WHERE (group_name, position) = (
      SELECT group_name, position FROM handler_inbox
      WHERE group_name = $1 AND position = $2 AND attempts = $3 AND NOT parked
      FOR UPDATE SKIP LOCKED)
    RETURNING true AS counted`,
};

/** Keeps the group from taking in more while a line is parked or resumed. */
export const HOLD_CURSOR = {
  text: `SELECT true AS held FROM log_cursor WHERE name = $1 FOR UPDATE`,
};

export const PARK_LINE = {
  text: `
    UPDATE handler_inbox SET parked = true
    WHERE group_name = $1 AND aggregate_id = $2 AND NOT parked`,
};

/** Parked lines are led by the event that has failed. */
export const FIND_PARKED = {
  text: `
    SELECT true AS parked FROM handler_inbox WHERE group_name = $1 AND position = $2 AND parked`,
};

export const RESUME_LINE = {
  text: `
    UPDATE handler_inbox SET parked = false, attempts = 0, due_at = $3
    WHERE group_name = $1 AND aggregate_id = $2 AND parked`,
};

export const SKIP_EVENT = {
  text: `DELETE FROM handler_inbox WHERE group_name = $1 AND position = $2`,
};
