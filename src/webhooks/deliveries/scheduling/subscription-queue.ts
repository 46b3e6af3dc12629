import { CIRCUIT_OPENS_AFTER } from '../../subscriptions/index.js';

/** This many full claims in a row are a backlog: with many backlogs, each takes little of one. */
const BACKLOG_AFTER_CLAIMS = 3;

/** How an attempt ended. */
export interface AttemptEnd {
  /** It was marked as slow before. */
  readonly wasSlow: boolean;
  readonly result: 'succeeded' | 'failed' | 'timed out' | 'not sent';
}

/** What a claim says about one subscription. */
interface ClaimReport {
  /** Deliveries that the claim took. */
  readonly taken: number;
  /** Deliveries that it was allowed to take. */
  readonly allowed: number;
  /** Whether a claim that took fewer than it was allowed has left nothing that may be sent. */
  readonly isCovered: boolean;
  /** The subscription's share of the slots. */
  readonly share: number;
}

/** The deliveries of one subscription in this worker, and what is known about its receiver. */
export class SubscriptionQueue<T> {
  /** Claimed and not started, oldest first. */
  private readonly items: T[] = [];
  private inFlightCount = 0;
  private slowCount = 0;
  /** The last attempt that ended timed out. */
  private hasTimedOut = false;
  /** Failed attempts since the last success. */
  private failures = 0;
  private leftover = false;
  private fullClaims = 0;
  private backlogged = false;

  constructor(readonly subscriptionId: string) {}

  /** Claimed deliveries that are not started. */
  get waiting(): number {
    return this.items.length;
  }

  get inFlight(): number {
    return this.inFlightCount;
  }

  /** The last claim left deliveries, or some were released since. */
  get hasLeftover(): boolean {
    return this.leftover;
  }

  /** More is due than can be in flight at once. */
  get isBacklogged(): boolean {
    return this.backlogged;
  }

  /**
   * The receiver is sent one attempt at a time: it did not respond, or its circuit is open. Only
   * the claim knows the circuit for certain.
   */
  get isFailing(): boolean {
    return this.hasTimedOut || this.failures >= CIRCUIT_OPENS_AFTER;
  }

  /** The receiver responds soon. Prefetching for one that does not would only tie up deliveries. */
  get isResponsive(): boolean {
    return this.slowCount === 0 && !this.isFailing;
  }

  get isIdle(): boolean {
    return this.inFlightCount === 0 && this.items.length === 0;
  }

  enqueue(item: T): void {
    this.items.push(item);
  }

  /** Moves the oldest waiting delivery in flight. */
  start(): T | undefined {
    const item = this.items.shift();
    if (item !== undefined) this.inFlightCount++;
    return item;
  }

  markSlow(): void {
    this.slowCount++;
  }

  finished({ wasSlow, result }: AttemptEnd): void {
    this.inFlightCount--;
    if (wasSlow) this.slowCount--;
    if (result === 'not sent') return;
    this.hasTimedOut = result === 'timed out';
    this.failures = result === 'succeeded' ? 0 : this.failures + 1;
  }

  /** Removes and returns all but the `keep` oldest waiting deliveries. */
  removeBeyond(keep: number): T[] {
    if (this.items.length <= keep) return [];
    this.leftover = true;
    return this.items.splice(keep);
  }

  /** Learns from a claim, after its deliveries were enqueued. A claim may say nothing about it. */
  noteClaim({ taken, allowed, isCovered, share }: ClaimReport): void {
    if (taken >= allowed) this.leftover = true;
    else if (isCovered) this.leftover = false;
    if (!this.leftover) this.fullClaims = 0;
    else if (taken > 0) this.fullClaims++;
    const fillsShare = this.items.length + this.inFlightCount >= share;
    const isLarge = this.fullClaims >= BACKLOG_AFTER_CLAIMS || fillsShare;
    this.backlogged = this.leftover && this.isResponsive && (this.backlogged || isLarge);
  }
}
