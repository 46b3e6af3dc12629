import { setTimeout as wait } from 'node:timers/promises';

/**
 * Waits until `check` returns a truthy value, and returns it; a check that throws is repeated.
 * Fails with the last error when the time is up: the limit is for a broken test, not a measurement.
 */
export async function eventually<T>(
  check: () => T | Promise<T>,
  limitMs = 45_000,
  pauseMs = 10,
): Promise<Exclude<T, false | null | undefined>> {
  const deadline = Date.now() + limitMs;
  let last: unknown = new Error('the condition was never met');
  while (Date.now() < deadline) {
    try {
      const value = await check();
      if (value) return value as Exclude<T, false | null | undefined>;
    } catch (error) {
      last = error;
    }
    await wait(pauseMs);
  }
  throw last;
}
