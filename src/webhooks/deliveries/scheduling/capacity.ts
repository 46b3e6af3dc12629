import type { Throttle } from './backlog-throttle.js';
import type { SubscriptionQueue } from './subscription-queue.js';

/** Deliveries that may wait per slot, so that the slots do not run dry during the next claim. */
export const PREFETCH = 4;

/**
 * Attempts that may be in flight per slot, slow ones included. Limits the sockets that very many
 * unresponsive receivers can hold.
 */
export const MAX_IN_FLIGHT_PER_SLOT = 16;

/** What a claim may take. */
export interface ClaimCapacity {
  /** In all. */
  readonly limit: number;
  /** Of any one subscription. */
  readonly perSubscription: number;
  /** Of the subscriptions that the worker already has deliveries of, or knows to be failing. */
  readonly bySubscription: ReadonlyMap<string, number>;
}

/** How many deliveries of a subscription a claim with this capacity may take. */
export function allowedOf(capacity: ClaimCapacity, subscriptionId: string): number {
  const { perSubscription, bySubscription } = capacity;
  return Math.min(perSubscription, bySubscription.get(subscriptionId) ?? perSubscription);
}

interface Slots {
  /** Attempts that a worker makes at once, slow ones not counted. */
  readonly slots: number;
  /** Slow attempts in flight. */
  readonly slow: number;
}

/**
 * How many attempts one subscription may have in flight: half of the slots, so that no single one
 * fills them, and fewer the more attempts are slow, so that hundreds of unresponsive receivers do
 * not fill them either. At least one, and exactly one if the receiver is failing: that one is the
 * probe.
 */
export function fairShare({ slots, slow }: Slots, isFailing: boolean): number {
  if (isFailing) return 1;
  const free = 1 - slow / (slots * MAX_IN_FLIGHT_PER_SLOT);
  return Math.max(1, Math.floor((slots / 2) * free));
}

/** Counts what a worker has in flight and waiting, and derives how much more it may take. */
export class Capacity {
  private inFlight = 0;
  /** Attempts in flight without a response for a while. */
  private slow = 0;
  /** Claimed deliveries that are not started. */
  private waiting = 0;
  /** Backlogged subscriptions at the last claim. */
  private backlogged = 0;
  /** The most that one claim takes of one subscription. */
  private perClaim: number;

  constructor(
    private readonly slots: number,
    private readonly throttle: Pick<Throttle, 'isActive' | 'isActiveFor'>,
  ) {
    this.perClaim = PREFETCH * slots;
  }

  /** Whether a slot is free. Slow attempts occupy none. */
  get hasFreeSlot(): boolean {
    const isFree = this.inFlight - this.slow < this.slots;
    return isFree && this.inFlight < this.slots * MAX_IN_FLIGHT_PER_SLOT;
  }

  /** Whether so little is waiting that a claim takes enough to be worth a statement. */
  get isLow(): boolean {
    return this.waiting <= (PREFETCH / 2) * this.slots;
  }

  /** What a claim may take now, so that the slots do not run dry during the next one. */
  forClaim(queues: Iterable<SubscriptionQueue<unknown>>): ClaimCapacity {
    const bySubscription = new Map<string, number>();
    for (const queue of queues) bySubscription.set(queue.subscriptionId, this.remainingOf(queue));
    // Throttled deliveries wait for long. Live ones are claimed nevertheless.
    const minimum = this.throttle.isActive ? this.slots : 0;
    return {
      limit: Math.max(minimum, PREFETCH * this.slots - this.waiting),
      perSubscription: Math.min(this.perClaim, this.mostOfNew),
      bySubscription,
    };
  }

  /** Attempts that a subscription may have in flight. */
  shareOf({ isFailing }: Pick<SubscriptionQueue<unknown>, 'isFailing'>): number {
    return fairShare({ slots: this.slots, slow: this.slow }, isFailing);
  }

  /** Whether a queue has so much capacity left that a claim is worth a statement. */
  wantsMore(queue: SubscriptionQueue<unknown>): boolean {
    if (this.isThrottled(queue)) return this.waiting <= this.slots / 2;
    const enough = Math.min(this.prefetch, this.mostOf(queue)) / 2;
    return this.remainingOf(queue) >= (queue.isResponsive ? enough : 1);
  }

  /**
   * Adapts to a claim: the more subscriptions have something due, the less of each one a claim
   * takes, and the sooner it is the turn of the next one.
   */
  noteClaim(taken: number, isFull: boolean): void {
    this.waiting += taken;
    this.perClaim = isFull
      ? Math.max(1, Math.floor(this.perClaim / 2))
      : Math.min(PREFETCH * this.slots, this.perClaim * 2);
  }

  noteBacklogged(subscriptions: number): void {
    this.backlogged = subscriptions;
  }

  noteReleased(count: number): void {
    this.waiting -= count;
  }

  noteStarted(): void {
    this.waiting--;
    this.inFlight++;
  }

  noteSlow(): void {
    this.slow++;
  }

  noteFinished(wasSlow: boolean): void {
    this.inFlight--;
    if (wasSlow) this.slow--;
  }

  /** What may wait of one subscription whose receiver responds. */
  private get prefetch(): number {
    return (PREFETCH - 1) * this.slots;
  }

  /** The most that may wait and be in flight of a subscription that has no queue yet. */
  private get mostOfNew(): number {
    const share = this.shareOf({ isFailing: false });
    return this.throttle.isActive ? share : share + this.prefetch;
  }

  /** None for throttled backlogs while enough waits, so that a claim reaches all others. */
  private remainingOf(queue: SubscriptionQueue<unknown>): number {
    if (this.isThrottled(queue) && !this.isLow) return 0;
    return Math.max(0, this.mostOf(queue) - queue.inFlight - queue.waiting);
  }

  /** The most that may wait and be in flight. Throttled backlogs share half of the prefetch. */
  private mostOf(queue: SubscriptionQueue<unknown>): number {
    const share = this.shareOf(queue);
    if (!queue.isResponsive) return share;
    if (!this.throttle.isActiveFor(queue.subscriptionId)) return share + this.prefetch;
    if (!queue.isBacklogged) return share;
    const each = Math.floor(((PREFETCH / 2) * this.slots) / this.backlogged);
    return Math.max(1, Math.min(share + this.slots / 4, each));
  }

  private isThrottled(queue: SubscriptionQueue<unknown>): boolean {
    return queue.isBacklogged && this.throttle.isActiveFor(queue.subscriptionId);
  }
}
