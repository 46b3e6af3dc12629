/** The delays between attempts, in milliseconds: the first follows the first failed attempt. */
export type RetrySchedule = readonly number[];

const MINUTE_MS = 60_000;

/** A schedule whose delays are given in minutes. */
export function minutes(...delays: number[]): RetrySchedule {
  return delays.map((delay) => delay * MINUTE_MS);
}

/** The time of the next attempt after the n-th failed one; null: the schedule is used up. */
export function nextAttemptAt(schedule: RetrySchedule, failures: number, now: Date): Date | null {
  const delay = schedule[failures - 1];
  return delay === undefined ? null : new Date(now.getTime() + delay);
}
