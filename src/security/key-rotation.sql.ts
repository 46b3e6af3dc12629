/** One process reseals at a time; the lock ends with the transaction of the batch. */
export const TRY_LOCK = {
  name: 'key-rotation-try-lock',
  text: `SELECT pg_try_advisory_xact_lock(7403128011) AS locked`,
};
