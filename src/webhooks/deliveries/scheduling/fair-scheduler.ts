import { allowedOf, Capacity } from './capacity.js';
import type { ClaimCapacity } from './capacity.js';
import type { Throttle } from './backlog-throttle.js';
import { RoundRobin } from './round-robin.js';
import { SubscriptionQueue } from './subscription-queue.js';
import type { AttemptEnd } from './subscription-queue.js';

/** Failing receivers are remembered until they respond. Beyond this many, the oldest is dropped. */
const MAX_QUEUES = 10_000;

/** What a claim took, and what it says about what it left. */
export interface Claim<T> {
  readonly deliveries: readonly T[];
  /** What it was allowed to take. */
  readonly capacity: ClaimCapacity;
  /** Whether another claim right away may find more. */
  readonly hasMore: boolean;
  /** Whether it left nothing of this subscription, provided that it took less than allowed. */
  readonly covers: (subscriptionId: string) => boolean;
}

/**
 * Shares the slots of a worker among subscriptions. Each has a queue, and the queues take turns. An
 * attempt that becomes slow gives its slot to others and counts against its own subscription only:
 * a receiver that does not respond delays no one, and one that is merely slow still gets its share
 * of connections. While there is live traffic, backlogs are throttled.
 */
export class FairScheduler<T extends { readonly subscriptionId: string }> {
  private readonly queues = new Map<string, SubscriptionQueue<T>>();
  private readonly turns: RoundRobin<T>;
  private readonly limits: Capacity;
  private hasMore = false;

  /**
   * @param slots attempts in flight at once, slow ones not counted
   * @param release takes deliveries that are not to wait here any longer
   */
  constructor(
    slots: number,
    private readonly release: (deliveries: readonly T[]) => void,
    private readonly throttle: Throttle,
  ) {
    this.turns = new RoundRobin(throttle);
    this.limits = new Capacity(slots, throttle);
  }

  /** What the next claim may take. */
  capacity(): ClaimCapacity {
    return this.limits.forClaim(this.queues.values());
  }

  /** Whether the last claim left deliveries, and few enough wait here to claim again. */
  get needsClaim(): boolean {
    return this.hasMore && this.limits.isLow;
  }

  /** Adds the deliveries of a claim. Releases those that their subscription has no use for. */
  enqueue({ deliveries, capacity, hasMore, covers }: Claim<T>): void {
    const taken = new Map<string, number>();
    for (const delivery of deliveries) {
      const { subscriptionId } = delivery;
      this.queueOf(subscriptionId).enqueue(delivery);
      taken.set(subscriptionId, (taken.get(subscriptionId) ?? 0) + 1);
    }
    this.hasMore = hasMore;
    this.limits.noteClaim(deliveries.length, deliveries.length >= capacity.limit);
    let backlogged = 0;
    for (const queue of this.queues.values()) {
      const count = taken.get(queue.subscriptionId) ?? 0;
      queue.noteClaim({
        taken: count,
        allowed: allowedOf(capacity, queue.subscriptionId),
        isCovered: covers(queue.subscriptionId),
        share: this.limits.shareOf(queue),
      });
      if (queue.isBacklogged) backlogged++;
      else if (count > 0 && !queue.isFailing) this.throttle.recordLive(queue.subscriptionId);
      this.settle(queue);
    }
    this.limits.noteBacklogged(backlogged);
  }

  /** The delivery to start now, which is then in flight; undefined if none can start. */
  next(): T | undefined {
    if (!this.limits.hasFreeSlot) return undefined;
    const queue = this.turns.take((each) => each.inFlight < this.limits.shareOf(each));
    const delivery = queue?.start();
    if (!queue || !delivery) return undefined;
    this.turns.add(queue);
    this.limits.noteStarted();
    return delivery;
  }

  /** Whether the subscription's receiver is sent one attempt at a time. */
  isFailing(subscriptionId: string): boolean {
    return this.queues.get(subscriptionId)?.isFailing ?? false;
  }

  /** An attempt has had no response for a while. Its slot is free from now on. */
  markSlow(subscriptionId: string): void {
    const queue = this.queueOf(subscriptionId);
    queue.markSlow();
    this.limits.noteSlow();
    this.trim(queue);
  }

  /**
   * An attempt has ended.
   * @returns whether its subscription now has capacity for deliveries that the last claim left.
   * Never for a failing one: until the failures are durable, a claim would not see that the circuit
   * is open.
   */
  finished(subscriptionId: string, end: AttemptEnd): boolean {
    const queue = this.queueOf(subscriptionId);
    queue.finished(end);
    this.limits.noteFinished(end.wasSlow);
    this.settle(queue);
    return queue.hasLeftover && !queue.isFailing && this.limits.wantsMore(queue);
  }

  /** Releases all deliveries that are not started. */
  drain(): void {
    for (const queue of this.queues.values()) this.releaseBeyond(queue, 0);
  }

  private settle(queue: SubscriptionQueue<T>): void {
    this.trim(queue);
    this.turns.add(queue);
    if (queue.isIdle && !queue.isFailing && !queue.hasLeftover) {
      this.queues.delete(queue.subscriptionId);
    }
  }

  /** For a receiver that does not respond soon, only what could start at once may wait here. */
  private trim(queue: SubscriptionQueue<T>): void {
    if (queue.isResponsive) return;
    this.releaseBeyond(queue, Math.max(0, this.limits.shareOf(queue) - queue.inFlight));
  }

  private releaseBeyond(queue: SubscriptionQueue<T>, keep: number): void {
    const surplus = queue.removeBeyond(keep);
    if (surplus.length === 0) return;
    this.limits.noteReleased(surplus.length);
    this.release(surplus);
  }

  private queueOf(subscriptionId: string): SubscriptionQueue<T> {
    const known = this.queues.get(subscriptionId);
    if (known) return known;
    if (this.queues.size >= MAX_QUEUES) this.forgetOldestIdle();
    const queue = new SubscriptionQueue<T>(subscriptionId);
    this.queues.set(subscriptionId, queue);
    return queue;
  }

  private forgetOldestIdle(): void {
    for (const queue of this.queues.values()) {
      if (!queue.isIdle) continue;
      this.queues.delete(queue.subscriptionId);
      return;
    }
  }
}
