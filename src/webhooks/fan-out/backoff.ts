const FIRST_MS = 100;
const MAX_MS = 5_000;

/**
 * The wait after a failure: 100 ms, doubling up to 5 s. Every event wakes the fan-out; without a
 * back-off, each wake-up would retry. Times are monotonic, in ms.
 */
export class Backoff {
  private failures = 0;
  private until = Number.NEGATIVE_INFINITY;

  isWaiting(now: number): boolean {
    return now < this.until;
  }

  failed(now: number): void {
    this.until = now + Math.min(FIRST_MS * 2 ** this.failures, MAX_MS);
    this.failures += 1;
  }

  succeeded(): void {
    this.failures = 0;
    this.until = Number.NEGATIVE_INFINITY;
  }
}
