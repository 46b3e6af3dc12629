/** How long after an attempt that nothing kept waiting others are held to a pace, in ms. */
const PROMPT_MS = 1_000;
/** Between two looks at the load, in ms; by then what an attempt costs has shown. */
const TICK_MS = 5;
/** The busy part of the thread's time up to which there may be more. */
const TARGET = 0.6;
/** Of the load, how much the last tick counts: a single long one says little. */
const WEIGHT = 0.2;
/** Starts per tick: at least, and how fast they become more and fewer. */
const LEAST = 1;
const STEP = 0.1;
const RETREAT = 0.9;
/** Starts for each one of those that are not behind: under any load the backlog goes on, faster than what comes in. */
const PER_PROMPT = 2;
/** What was not used is kept up to this many starts, so that no burst follows a lull. */
const MAX_SAVED = 64;

interface Prompt {
  readonly subscriptionId: string | null;
  readonly until: number;
}

const NOBODY: Prompt = { subscriptionId: null, until: -Infinity };

/**
 * How fast backlogs are worked off while there are subscriptions without one: so that the thread is idle for two fifths of the
 * time, and a new event waits for next to nothing. Alone, backlogs go as fast as they can.
 */
export class BacklogPace {
  /** Who had something last that was not part of a backlog, and who before, when it was somebody else. */
  private last: Prompt = NOBODY;
  private before: Prompt = NOBODY;
  private starts = 0;
  private perTick = LEAST;
  private load = 0;
  private timer: NodeJS.Timeout | undefined;
  private asked = false;

  /**
   * @param loadSince the busy part of the thread's time since the last call, from 0 to 1
   * @param onMore called when a start may be possible that was not allowed before
   */
  constructor(
    private readonly loadSince: () => number,
    private readonly onMore: () => void,
  ) {}

  /** Whether there is anybody else whom a backlog of this subscription could delay. */
  isOnFor(subscriptionId: string): boolean {
    const { until } = this.last.subscriptionId === subscriptionId ? this.before : this.last;
    return performance.now() < until;
  }

  /** It has something to be sent that is not part of a backlog. */
  notePrompt(subscriptionId: string): void {
    if (this.last.subscriptionId !== subscriptionId) this.before = this.last;
    this.last = { subscriptionId, until: performance.now() + PROMPT_MS };
  }

  /** Whether one of its backlog may start now; if not, `onMore` comes. */
  mayStart(subscriptionId: string): boolean {
    if (!this.isOnFor(subscriptionId)) return true;
    this.timer ??= setTimeout(() => this.tick(), TICK_MS);
    if (this.starts >= 1) return true;
    this.asked = true;
    return false;
  }

  /** One was started. */
  noteStart(isOfBacklog: boolean): void {
    this.save(isOfBacklog ? -1 : PER_PROMPT);
  }

  stop(): void {
    clearTimeout(this.timer);
  }

  private tick(): void {
    this.timer = undefined;
    this.load += WEIGHT * (this.loadSince() - this.load);
    this.perTick =
      this.load < TARGET ? this.perTick + STEP : Math.max(LEAST, this.perTick * RETREAT);
    this.save(this.perTick);
    if (!this.asked) return;
    this.asked = false;
    this.onMore();
  }

  private save(starts: number): void {
    this.starts = Math.min(MAX_SAVED, Math.max(0, this.starts + starts));
  }
}
