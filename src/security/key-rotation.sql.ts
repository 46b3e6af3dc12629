/** One process at a time seals anew; the lock ends with the transaction of the batch. */
export const TAKE_TURN = {
  name: 'key-rotation-turn',
  text: `SELECT pg_try_advisory_xact_lock(7403128011) AS mine`,
};
