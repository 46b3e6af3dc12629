import { fairShare } from './fair-share.js';
import type { Lane } from './lane.js';
import type { Pace } from './turns.js';

/** Claimed ahead, in slots: so much that these do not run dry while the next claim is under way. */
export const AHEAD = 4;

/** How much of a lane may be under way and wait, as things are. */
export class LaneLimits {
  /** Attempts under way that have not been answered for a while. */
  slow = 0;
  /** What all lanes together have waiting. */
  queued = 0;
  /** Lanes with a backlog. */
  behind = 0;

  constructor(
    private readonly slots: number,
    private readonly pace: Pick<Pace, 'isOnFor'>,
  ) {}

  /** What any lane may have waiting, while its receiver answers. */
  get ahead(): number {
    return (AHEAD - 1) * this.slots;
  }

  /** Attempts that a lane may have under way. */
  shareOf({ isFailing }: Pick<Lane<unknown>, 'isFailing'>): number {
    return fairShare({ slots: this.slots, slow: this.slow }, isFailing);
  }

  /** How much more a claim may bring. Backlogs get none while enough of them waits, so that it comes to all others. */
  roomOf(lane: Lane<unknown>): number {
    if (this.isHeldBack(lane) && !this.isLow) return 0;
    return Math.max(0, this.mostOf(lane) - lane.inFlight - lane.queue.length);
  }

  /** Whether it is time for a claim: before, it would bring too little to be worth a statement. */
  get isLow(): boolean {
    return this.queued <= (AHEAD / 2) * this.slots;
  }

  /** Whether a lane has so much room that a claim is worth a statement. */
  wantsMore(lane: Lane<unknown>): boolean {
    if (this.isHeldBack(lane)) return this.queued <= this.slots / 2;
    const enough = Math.min(this.ahead, this.mostOf(lane)) / 2;
    return this.roomOf(lane) >= (lane.moves ? enough : 1);
  }

  /** At a pace, backlogs share half of what a worker claims ahead: they are in no hurry, and others are. */
  private mostOf(lane: Lane<unknown>): number {
    const share = this.shareOf(lane);
    if (!lane.moves) return share;
    if (!this.pace.isOnFor(lane.subscriptionId)) return share + this.ahead;
    if (!lane.isBehind) return share;
    const each = Math.floor(((AHEAD / 2) * this.slots) / this.behind);
    return Math.max(1, Math.min(share + this.slots / 4, each));
  }

  private isHeldBack(lane: Lane<unknown>): boolean {
    return lane.isBehind && this.pace.isOnFor(lane.subscriptionId);
  }
}
