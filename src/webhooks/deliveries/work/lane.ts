/** One subscription's deliveries in this worker. */
export class Lane<T> {
  /** Claimed and not started, oldest first. */
  readonly queue: T[] = [];
  /** Attempts under way. */
  inFlight = 0;
  /** Those of them that have not been answered for a while. */
  slow = 0;
  /** The last attempt that ended got no answer in time. */
  timedOut = false;
  /** The last claim left some behind: there was no room for more. */
  leftSome = false;

  constructor(readonly subscriptionId: string) {}

  /** Only a lane that moves is worth claiming ahead for: what waits behind a slow receiver is better given back. */
  get moves(): boolean {
    return this.slow === 0 && !this.timedOut;
  }

  get isIdle(): boolean {
    return this.inFlight === 0 && this.queue.length === 0;
  }
}
