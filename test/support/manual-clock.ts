import { Clock } from '../../src/common/index.js';

/** A clock that stands still until it is moved. */
export class ManualClock extends Clock {
  constructor(private time = new Date('2030-01-01T00:00:00.000Z')) {
    super();
  }

  now(): Date {
    return new Date(this.time);
  }

  advance(ms: number): void {
    this.time = new Date(this.time.getTime() + ms);
  }
}
