const MINUTE_MS = 60_000;

/** How long incidents are gathered before the first alert, so that a burst is one alert. */
export const GATHER_MS = 1_000;
/** The minimum time between two alerts about one subject on one channel. */
export const QUIET_MS = MINUTE_MS;
/** Delays between the attempts. None is shorter than the quiet time, so retries respect it. */
const RETRY_MS = [1, 5, 15, 60, 180].map((minutes) => minutes * MINUTE_MS);

/** The time of the next attempt; null: the attempts are used up. */
export function nextAttemptAt(attempts: number, now: Date): Date | null {
  const wait = RETRY_MS[attempts - 1];
  return wait === undefined ? null : new Date(now.getTime() + wait);
}
