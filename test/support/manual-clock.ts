import { Clock } from '../../src/common/index.js';

/** A clock that advances only when a test moves it. */
export class ManualClock extends Clock {
  private elapsedMs = 0;

  constructor(private time = new Date('2030-01-01T00:00:00.000Z')) {
    super();
  }

  now(): Date {
    return new Date(this.time);
  }

  monotonicMs(): number {
    return this.elapsedMs;
  }

  advance(ms: number): void {
    this.time = new Date(this.time.getTime() + ms);
    this.elapsedMs += ms;
  }

  /** Sets the time of day back without elapsed time, as a correction of the system clock does. */
  setBack(ms: number): void {
    this.time = new Date(this.time.getTime() - ms);
  }
}
