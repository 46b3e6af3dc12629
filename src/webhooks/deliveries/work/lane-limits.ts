import { fairShare } from './fair-share.js';
import type { Lane } from './lane.js';
import type { Pace } from './turns.js';

/** Claimed ahead, in slots: so much that these do not run dry while the next claim is under way. */
export const AHEAD = 4;

/** How much of a lane may be under way and wait, as things are. */
export class LaneLimits {
  /** Attempts under way that have not been answered for a while. */
  slow = 0;
  /** Lanes with a backlog. */
  behind = 0;

  constructor(
    private readonly slots: number,
    private readonly pace: Pick<Pace, 'isOn'>,
  ) {}

  /** What any lane may have waiting, while its receiver answers. */
  get ahead(): number {
    return (AHEAD - 1) * this.slots;
  }

  /** Attempts that a lane may have under way. */
  shareOf({ isFailing }: Pick<Lane<unknown>, 'isFailing'>): number {
    return fairShare({ slots: this.slots, slow: this.slow }, isFailing);
  }

  roomOf(lane: Lane<unknown>): number {
    return Math.max(0, this.mostOf(lane) - lane.inFlight - lane.queue.length);
  }

  /** Whether there is so much room that a claim is worth a statement. */
  wantsMore(lane: Lane<unknown>): boolean {
    return this.roomOf(lane) >= this.refillOf(lane);
  }

  /** At a pace, backlogs share half of what a worker claims ahead: they are in no hurry, and others are. */
  private mostOf(lane: Lane<unknown>): number {
    const share = this.shareOf(lane);
    if (!lane.moves) return share;
    if (!this.isHeldBack(lane)) return share + this.ahead;
    const each = Math.floor(((AHEAD / 2) * this.slots) / this.behind);
    return Math.max(1, Math.min(share + this.slots / 4, each));
  }

  private refillOf(lane: Lane<unknown>): number {
    if (!lane.moves) return 1;
    return this.isHeldBack(lane) ? Math.ceil(this.mostOf(lane) / 3) : this.ahead / 2;
  }

  private isHeldBack(lane: Lane<unknown>): boolean {
    return lane.isBehind && this.pace.isOn;
  }
}
