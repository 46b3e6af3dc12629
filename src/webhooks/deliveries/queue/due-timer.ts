import type { Clock } from '../../../common/index.js';

/** Calls at the earliest of the times that it was given; later ones are for whoever asks again. */
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
    // What is further away is announced again before (and a longer timer would overflow).
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
