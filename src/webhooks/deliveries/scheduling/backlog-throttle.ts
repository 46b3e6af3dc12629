/** How long live traffic counts as present after the last live delivery was claimed. */
const LIVE_MS = 1_000;
/** Between two readings of the load; by then the cost of an attempt has shown. */
const TICK_MS = 5;
/** Event loop utilization up to which the rate of starts grows. */
const TARGET_LOAD = 0.6;
/** Weight of the latest reading in the moving average: a single long tick says little. */
const LOAD_WEIGHT = 0.2;
/** Tokens per tick: the minimum, the additive increase and the multiplicative decrease. */
const MIN_TOKENS_PER_TICK = 1;
const INCREASE = 0.1;
const DECREASE = 0.9;
/** Tokens per live start: under any load a backlog drains faster than live traffic adds to it. */
const TOKENS_PER_LIVE_START = 2;
/** The size of the bucket, so that no burst follows an idle period. */
const MAX_TOKENS = 64;

/** What the scheduler asks before it starts deliveries of backlogs. */
export interface Throttle {
  /** Whether there is live traffic that a backlog could delay. */
  readonly isActive: boolean;
  /** Whether there is live traffic of subscriptions other than this one. */
  isActiveFor(subscriptionId: string): boolean;
  /** Whether a delivery of this backlogged subscription may start now. */
  mayStart(subscriptionId: string): boolean;
  recordStart(isBacklogged: boolean): void;
  /** Records that a live subscription, one without a backlog, has deliveries to send. */
  recordLive(subscriptionId: string): void;
}

interface LiveTraffic {
  readonly subscriptionId: string | null;
  readonly untilMs: number;
}

const NO_TRAFFIC: LiveTraffic = { subscriptionId: null, untilMs: -Infinity };

/**
 * Limits how fast backlogs start while there is live traffic, so that the event loop stays idle for
 * two fifths of the time and a new event waits for next to nothing. A token bucket whose rate is
 * controlled by AIMD (additive increase, multiplicative decrease) on the event loop utilization.
 * Without live traffic, a backlog is not throttled.
 */
export class BacklogThrottle implements Throttle {
  /** The last live subscription, and the last one before it that is a different one. */
  private last = NO_TRAFFIC;
  private lastOther = NO_TRAFFIC;
  private tokens = 0;
  private tokensPerTick = MIN_TOKENS_PER_TICK;
  private load = 0;
  private timer: NodeJS.Timeout | undefined;
  private hasRefused = false;

  /**
   * @param readLoad the event loop utilization since its last call, from 0 to 1
   * @param onTokens called when a start may be allowed that `mayStart` rejected
   */
  constructor(
    private readonly readLoad: () => number,
    private readonly onTokens: () => void,
  ) {}

  get isActive(): boolean {
    return isPresent(this.last);
  }

  isActiveFor(subscriptionId: string): boolean {
    return isPresent(this.last.subscriptionId === subscriptionId ? this.lastOther : this.last);
  }

  recordLive(subscriptionId: string): void {
    if (this.last.subscriptionId !== subscriptionId) this.lastOther = this.last;
    this.last = { subscriptionId, untilMs: performance.now() + LIVE_MS };
  }

  mayStart(subscriptionId: string): boolean {
    if (!this.isActiveFor(subscriptionId)) return true;
    this.timer ??= setTimeout(() => this.tick(), TICK_MS);
    if (this.tokens >= 1) return true;
    this.hasRefused = true;
    return false;
  }

  recordStart(isBacklogged: boolean): void {
    this.addTokens(isBacklogged ? -1 : TOKENS_PER_LIVE_START);
  }

  stop(): void {
    clearTimeout(this.timer);
  }

  private tick(): void {
    this.timer = undefined;
    this.load += LOAD_WEIGHT * (this.readLoad() - this.load);
    this.tokensPerTick =
      this.load < TARGET_LOAD
        ? this.tokensPerTick + INCREASE
        : Math.max(MIN_TOKENS_PER_TICK, this.tokensPerTick * DECREASE);
    this.addTokens(this.tokensPerTick);
    if (!this.hasRefused) return;
    this.hasRefused = false;
    this.onTokens();
  }

  private addTokens(count: number): void {
    this.tokens = Math.min(MAX_TOKENS, Math.max(0, this.tokens + count));
  }
}

function isPresent({ untilMs }: LiveTraffic): boolean {
  return performance.now() < untilMs;
}

/** Returns a function that reads the event loop utilization (0 to 1) since its last call. */
export function eventLoopLoad(): () => number {
  let last = performance.eventLoopUtilization();
  return () => {
    const now = performance.eventLoopUtilization();
    const { utilization } = performance.eventLoopUtilization(now, last);
    last = now;
    return utilization;
  };
}
