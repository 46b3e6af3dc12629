import type { Clock } from '../../../common/index.js';

/**
 * Calls back at the earliest of the times that were set since the last call. Later times are
 * dropped: set them again after the call.
 */
export class DueTimer {
  private timer: NodeJS.Timeout | undefined;
  private dueMs = Infinity;

  constructor(
    private readonly clock: Clock,
    private readonly onDue: () => void,
  ) {}

  set(due: Date): void {
    const dueMs = due.getTime();
    if (dueMs >= this.dueMs) return;
    this.clear();
    const waitMs = dueMs - this.clock.now().getTime();
    // Later times are announced again before that. A timer of more than 24 days would overflow.
    if (waitMs > 60_000) return;
    this.dueMs = dueMs;
    this.timer = setTimeout(() => this.fire(), Math.max(0, waitMs));
  }

  clear(): void {
    clearTimeout(this.timer);
    this.dueMs = Infinity;
  }

  private fire(): void {
    this.dueMs = Infinity;
    this.onDue();
  }
}
