const FIRST_MS = 100;
const MAX_MS = 5_000;

/**
 * The time to wait after consecutive failures: 100 ms, doubling up to 5 s. It keeps a loop that is
 * woken by every event from failing at that rate. Times are monotonic, in milliseconds.
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
