const MINUTE_MS = 60_000;

/** How long news gather before the first alert, so that a burst is one alert with a count. */
export const GATHER_MS = 1_000;
/** The least time between two alerts about one subject on one channel. */
export const QUIET_MS = MINUTE_MS;
/** Waits between the attempts at an alert. None is shorter than the quiet time, so retries do not break it. */
const RETRY_MS = [1, 5, 15, 60, 180].map((minutes) => minutes * MINUTE_MS);

/** When a failed alert is tried again; null: it has been tried often enough. */
export function nextTry(attempts: number, now: Date): Date | null {
  const wait = RETRY_MS[attempts - 1];
  return wait === undefined ? null : new Date(now.getTime() + wait);
}
