import { OPEN_PER_SLOT } from './fair-share.js';
import { Lane } from './lane.js';
import type { AttemptEnd } from './lane.js';
import { AHEAD, LaneLimits } from './lane-limits.js';
import { Turns } from './turns.js';
import type { Pace } from './turns.js';

/** Receivers that fail are remembered until they answer; beyond this many, the oldest is forgotten. */
const MAX_LANES = 10_000;

/** So many claims one after the other that each left some: where many are behind, each claim brings little of one. */
const MANY_CLAIMS = 3;

/** One of which nothing waits yet. */
const NEW_LANE = new Lane<never>('');

/** What a claim may bring: in all, of each subscription that the worker is busy with, and of any other. */
export interface LaneRooms {
  readonly limit: number;
  readonly busy: ReadonlyMap<string, number>;
  readonly other: number;
}

/**
 * Shares the slots of a worker among subscriptions: each has a lane, and lanes take turns. An attempt that turns
 * slow leaves its slot to others and counts for its own lane only, so that a receiver that hangs delays nobody,
 * and one that is merely slow still gets its share of connections. Backlogs go on at a pace while others have none.
 */
export class Lanes<T extends { readonly subscriptionId: string }> {
  private readonly lanes = new Map<string, Lane<T>>();
  private readonly turns: Turns<T>;
  private readonly limits: LaneLimits;
  private inFlight = 0;
  /** The most that one claim brings of one subscription. */
  private turn: number;

  /** @param giveBack gets what was added and shall not wait here any longer */
  constructor(
    private readonly slots: number,
    private readonly giveBack: (items: readonly T[]) => void,
    private readonly pace: Pace & { notePrompt(subscriptionId: string): void },
  ) {
    this.turns = new Turns(pace);
    this.limits = new LaneLimits(slots, pace);
    this.turn = AHEAD * slots;
  }

  /** Whether it is time for a claim. */
  get isLow(): boolean {
    return this.limits.isLow;
  }

  /** Room for as much as keeps the slots from running dry during the next claim. */
  rooms(): LaneRooms {
    const lanes = [...this.lanes.values()];
    return {
      // At a pace, what waits does so for long; others are claimed all the same.
      limit: Math.max(this.isPaced ? this.slots : 0, AHEAD * this.slots - this.limits.queued),
      busy: new Map(lanes.map((lane) => [lane.subscriptionId, this.limits.roomOf(lane)])),
      other: Math.min(this.turn, this.limits.roomOf(NEW_LANE)),
    };
  }

  /**
   * Adds what a claim brought that was made with these rooms.
   * @param cameTo whether what it did not bring of a subscription is not there
   */
  add(claimed: readonly T[], rooms: LaneRooms, cameTo: (subscriptionId: string) => boolean): void {
    const brought = new Map<string, number>();
    for (const item of claimed) {
      const lane = this.laneOf(item.subscriptionId);
      lane.queue.push(item);
      brought.set(item.subscriptionId, (brought.get(item.subscriptionId) ?? 0) + 1);
    }
    this.limits.queued += claimed.length;
    this.adjustTurn(claimed.length >= rooms.limit);
    this.limits.behind = 0;
    for (const lane of this.lanes.values()) {
      const room = Math.min(rooms.other, rooms.busy.get(lane.subscriptionId) ?? rooms.other);
      this.judge(lane, { brought: brought.get(lane.subscriptionId) ?? 0, room, cameTo });
      this.trim(lane);
      this.turns.add(lane);
      this.forgetIfDone(lane);
    }
  }

  /** The next one to start, if a slot is free; it is then under way. */
  next(): T | undefined {
    if (this.inFlight - this.limits.slow >= this.slots) return undefined;
    if (this.inFlight >= this.slots * OPEN_PER_SLOT) return undefined;
    const lane = this.turns.take((next) => next.inFlight < this.limits.shareOf(next));
    const item = lane?.queue.shift();
    if (!lane || !item) return undefined;
    this.turns.add(lane);
    this.limits.queued--;
    this.inFlight++;
    lane.inFlight++;
    return item;
  }

  /** Whether its receiver is tried one attempt at a time. */
  isFailing(subscriptionId: string): boolean {
    return this.lanes.get(subscriptionId)?.isFailing ?? false;
  }

  /** An attempt has not been answered for a while. */
  turnedSlow(subscriptionId: string): void {
    const lane = this.laneOf(subscriptionId);
    lane.slow++;
    this.limits.slow++;
    this.trim(lane);
  }

  /**
   * An attempt has ended.
   * @returns whether its lane has room now for what the last claim left behind. Where attempts fail that is not asked
   * for: until the failures are durable, a claim would not know that the circuit is open.
   */
  ended(subscriptionId: string, how: AttemptEnd): boolean {
    const lane = this.laneOf(subscriptionId);
    lane.ended(how);
    this.inFlight--;
    if (how.wasSlow) this.limits.slow--;
    this.trim(lane);
    this.turns.add(lane);
    this.forgetIfDone(lane);
    return lane.leftSome && !lane.isFailing && this.limits.wantsMore(lane);
  }

  /** Gives back all that was not started. */
  drain(): void {
    for (const lane of this.lanes.values()) this.giveBackOf(lane, 0);
  }

  private get isPaced(): boolean {
    return this.pace.isOnFor(NEW_LANE.subscriptionId);
  }

  /** What a claim that had this much room for a lane says of it: nothing, if it did not come to it. */
  private judge(
    lane: Lane<T>,
    { brought, room, cameTo }: { brought: number; room: number; cameTo: (id: string) => boolean },
  ): void {
    if (brought >= room) lane.leftSome = true;
    else if (cameTo(lane.subscriptionId)) lane.leftSome = false;
    if (!lane.leftSome) lane.fullClaims = 0;
    else if (brought > 0) lane.fullClaims++;
    const waiting = lane.queue.length + lane.inFlight;
    const isMuch = lane.fullClaims >= MANY_CLAIMS || waiting >= this.limits.shareOf(lane);
    lane.isBehind = lane.leftSome && lane.moves && (lane.isBehind || isMuch);
    if (lane.isBehind) this.limits.behind++;
    else if (brought > 0 && !lane.isFailing) this.pace.notePrompt(lane.subscriptionId);
  }

  /** The more subscriptions have something due, the shorter their turns, and the sooner comes each one's next. */
  private adjustTurn(claimWasFull: boolean): void {
    this.turn = claimWasFull
      ? Math.max(1, Math.floor(this.turn / 2))
      : Math.min(AHEAD * this.slots, this.turn * 2);
  }

  /** Behind a receiver that does not answer nothing waits that could not start at once. */
  private trim(lane: Lane<T>): void {
    if (!lane.moves) this.giveBackOf(lane, Math.max(0, this.limits.shareOf(lane) - lane.inFlight));
  }

  private giveBackOf(lane: Lane<T>, keep: number): void {
    if (lane.queue.length <= keep) return;
    const surplus = lane.queue.splice(keep);
    this.limits.queued -= surplus.length;
    lane.leftSome = true;
    this.giveBack(surplus);
  }

  private forgetIfDone(lane: Lane<T>): void {
    if (lane.isIdle && !lane.isFailing && !lane.leftSome) this.lanes.delete(lane.subscriptionId);
  }

  private laneOf(subscriptionId: string): Lane<T> {
    const known = this.lanes.get(subscriptionId);
    if (known) return known;
    const lane = new Lane<T>(subscriptionId);
    this.lanes.set(subscriptionId, lane);
    if (this.lanes.size > MAX_LANES) this.forgetOldestIdle();
    return lane;
  }

  private forgetOldestIdle(): void {
    for (const lane of this.lanes.values()) {
      if (!lane.isIdle) continue;
      this.lanes.delete(lane.subscriptionId);
      return;
    }
  }
}
