/** In the order of their ids, so that two who lock several do not wait for each other. */
export const LOCK_OPEN = {
  name: 'dead-letters-lock-open',
  text: `
    SELECT id FROM dead_letters WHERE delivery_id = ANY ($1) AND status = 'open'
    ORDER BY id FOR UPDATE`,
};

export const CLOSE_AS_REPLAYED = {
  name: 'dead-letters-close-as-replayed',
  text: `
    UPDATE dead_letters SET status = 'replayed', replays = replays || $2::jsonb
    WHERE delivery_id = ANY ($1) AND status = 'open'`,
};
