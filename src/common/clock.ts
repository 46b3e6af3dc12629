/** The current time as a dependency. Due times are compared with it, so that tests can move it. */
export abstract class Clock {
  abstract now(): Date;

  /**
   * Milliseconds since some fixed moment, for measuring durations: unlike `now()`, they do not jump
   * when the system's time is corrected.
   */
  abstract monotonicMs(): number;
}

export class SystemClock extends Clock {
  now(): Date {
    return new Date();
  }

  monotonicMs(): number {
    return performance.now();
  }
}
