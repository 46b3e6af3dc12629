/** Jitter only adds, and at most this part of a wait: it spreads a herd without breaking the schedule. */
export const JITTER_SHARE = 0.1;

/** The longest time from a delivery's first attempt to the end of its last, in ms, as far as it is ours to say. */
export function retrySpanMs(schedule: readonly number[], timeoutMs: number): number {
  const waits = schedule.reduce((sum, wait) => sum + wait, 0);
  return Math.round(waits * (1 + JITTER_SHARE)) + (schedule.length + 1) * timeoutMs;
}
