import type { Statement } from '../database/index.js';

/** Locks in the order of the ids, so that two transactions that lock several cannot deadlock. */
export const LOCK_OPEN: Statement<{ readonly id: string }, [deliveryIds: readonly string[]]> = {
  name: 'dead-letters-lock-open',
  text: `
    SELECT id FROM dead_letters WHERE delivery_id = ANY ($1) AND status = 'open'
    ORDER BY id FOR UPDATE`,
};

export const CLOSE_AS_REPLAYED: Statement<
  never,
  [deliveryIds: readonly string[], replays: string]
> = {
  name: 'dead-letters-close-as-replayed',
  text: `
    UPDATE dead_letters SET status = 'replayed', replays = replays || $2::jsonb
    WHERE delivery_id = ANY ($1) AND status = 'open'`,
};
