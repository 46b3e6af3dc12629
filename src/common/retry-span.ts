/** Maximum jitter, as a share of a delay. Jitter only adds, so that no retry is early. */
export const JITTER_SHARE = 0.1;

/**
 * The longest time from the start of a delivery's first attempt to the end of its last, in ms. A
 * receiver's `Retry-After` is not included.
 */
export function retrySpanMs(schedule: readonly number[], timeoutMs: number): number {
  const delays = schedule.reduce((sum, delay) => sum + delay, 0);
  return Math.round(delays * (1 + JITTER_SHARE)) + (schedule.length + 1) * timeoutMs;
}
