import { CIRCUIT_OPENS_AFTER } from '../../subscriptions/index.js';

/** How an attempt ended. */
export interface AttemptEnd {
  /** It was not answered for a while. */
  readonly wasSlow: boolean;
  readonly result: 'succeeded' | 'failed' | 'timed out' | 'not made';
}

/** One subscription's deliveries in this worker. */
export class Lane<T> {
  /** Claimed and not started, oldest first. */
  readonly queue: T[] = [];
  /** Attempts under way. */
  inFlight = 0;
  /** Those of them that have not been answered for a while. */
  slow = 0;
  /** The last attempt that ended got no answer in time. */
  private timedOut = false;
  /** Failed attempts since the last success. */
  private failures = 0;
  /** The last claim left some: there was no room for more. */
  leftSome = false;
  /** So many did, one after the other. */
  fullClaims = 0;
  /** What is due is more than can be sent at once: a backlog, that nobody expects to be over in a moment. */
  isBehind = false;

  constructor(readonly subscriptionId: string) {}

  /** Its receiver is tried one attempt at a time: it did not answer, or the circuit is open (the claim knows for certain). */
  get isFailing(): boolean {
    return this.timedOut || this.failures >= CIRCUIT_OPENS_AFTER;
  }

  /** Only a lane that moves is worth claiming ahead for: what waits behind a slow receiver is better given back. */
  get moves(): boolean {
    return this.slow === 0 && !this.isFailing;
  }

  get isIdle(): boolean {
    return this.inFlight === 0 && this.queue.length === 0;
  }

  /** An attempt has ended. */
  ended({ wasSlow, result }: AttemptEnd): void {
    this.inFlight--;
    if (wasSlow) this.slow--;
    if (result === 'not made') return;
    this.timedOut = result === 'timed out';
    this.failures = result === 'succeeded' ? 0 : this.failures + 1;
  }
}
