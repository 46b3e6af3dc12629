import type { Throttle } from './backlog-throttle.js';
import type { SubscriptionQueue } from './subscription-queue.js';

/**
 * The queues that may have something to start, in the order of their turns. Backlogged queues take
 * turns among themselves, as far as the throttle allows; the live ones take all other starts.
 */
export class RoundRobin<T> {
  private readonly live = new Set<SubscriptionQueue<T>>();
  private readonly backlogged = new Set<SubscriptionQueue<T>>();

  constructor(private readonly throttle: Pick<Throttle, 'mayStart' | 'recordStart'>) {}

  /** Gives a queue a turn unless it waits for one; moves it if it became backlogged or live. */
  add(queue: SubscriptionQueue<T>): void {
    const [turns, others] = queue.isBacklogged
      ? [this.backlogged, this.live]
      : [this.live, this.backlogged];
    others.delete(queue);
    if (queue.waiting > 0) turns.add(queue);
    else turns.delete(queue);
  }

  /** Ends the turn of the first queue that can start a delivery, and returns it. */
  take(canStart: (queue: SubscriptionQueue<T>) => boolean): SubscriptionQueue<T> | undefined {
    const [next] = this.backlogged;
    const isThrottled = next !== undefined && !this.throttle.mayStart(next.subscriptionId);
    const queue =
      (isThrottled ? undefined : takeFirst(this.backlogged, canStart)) ??
      takeFirst(this.live, canStart);
    if (queue) this.throttle.recordStart(queue.isBacklogged);
    return queue;
  }
}

/**
 * Queues that cannot start anything lose their turns. They get one again when one of their attempts
 * ends, or a claim takes deliveries of theirs.
 */
function takeFirst<T>(
  queues: Set<SubscriptionQueue<T>>,
  canStart: (queue: SubscriptionQueue<T>) => boolean,
): SubscriptionQueue<T> | undefined {
  for (const queue of queues) {
    queues.delete(queue);
    if (queue.waiting > 0 && canStart(queue)) return queue;
  }
  return undefined;
}
