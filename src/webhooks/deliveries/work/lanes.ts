import { fairShare, OPEN_PER_SLOT } from './fair-share.js';
import { Lane } from './lane.js';
import type { AttemptEnd } from './lane.js';

/** Claimed ahead, in slots: so much that these do not run dry while the next claim is under way. */
const AHEAD = 4;

/** Receivers that fail are remembered until they answer; beyond this many, the oldest is forgotten. */
const MAX_LANES = 10_000;

/** What a claim may bring: in all, of each subscription that the worker is busy with, and of any other. */
export interface LaneRooms {
  readonly limit: number;
  readonly busy: ReadonlyMap<string, number>;
  readonly other: number;
}

/**
 * Shares the slots of a worker among subscriptions: each has a lane, and lanes take turns. An attempt that turns
 * slow leaves its slot to others and counts for its own lane only, so that a receiver that hangs delays nobody,
 * and one that is merely slow still gets its share of connections.
 */
export class Lanes<T extends { readonly subscriptionId: string }> {
  private readonly lanes = new Map<string, Lane<T>>();
  /** Lanes that may have something to start, in the order of their turns. */
  private readonly turns = new Set<Lane<T>>();
  private queued = 0;
  private inFlight = 0;
  private slow = 0;
  /** The most that one claim brings of one subscription. */
  private turn: number;

  /** @param giveBack gets what was added and shall not wait here any longer */
  constructor(
    private readonly slots: number,
    private readonly giveBack: (items: readonly T[]) => void,
  ) {
    this.turn = AHEAD * slots;
  }

  /** Whether it is time for a claim: before, it would bring too little to be worth a statement. */
  get isLow(): boolean {
    return this.queued <= (AHEAD / 2) * this.slots;
  }

  /** Room for as much as keeps the slots from running dry during the next claim. */
  rooms(): LaneRooms {
    const lanes = [...this.lanes.values()];
    return {
      limit: Math.max(0, AHEAD * this.slots - this.queued),
      busy: new Map(lanes.map((lane) => [lane.subscriptionId, this.roomOf(lane)])),
      other: Math.min(this.turn, this.share(false) + this.ahead),
    };
  }

  /** Adds what a claim brought that was made with these rooms. */
  add(claimed: readonly T[], rooms: LaneRooms): void {
    const brought = new Map<string, number>();
    for (const item of claimed) {
      const lane = this.laneOf(item.subscriptionId);
      lane.queue.push(item);
      this.turns.add(lane);
      brought.set(item.subscriptionId, (brought.get(item.subscriptionId) ?? 0) + 1);
    }
    this.queued += claimed.length;
    this.adjustTurn(claimed.length >= rooms.limit);
    for (const lane of this.lanes.values()) {
      const room = Math.min(rooms.other, rooms.busy.get(lane.subscriptionId) ?? rooms.other);
      lane.leftSome = (brought.get(lane.subscriptionId) ?? 0) >= room;
      this.trim(lane);
      this.forgetIfDone(lane);
    }
  }

  /** The next one to start, if a slot is free; it is then under way. */
  next(): T | undefined {
    if (this.inFlight - this.slow >= this.slots) return undefined;
    if (this.inFlight >= this.slots * OPEN_PER_SLOT) return undefined;
    for (const lane of this.turns) {
      this.turns.delete(lane);
      if (lane.inFlight >= this.share(lane.isFailing)) continue;
      const item = lane.queue.shift();
      if (!item) continue;
      if (lane.queue.length > 0) this.turns.add(lane);
      this.queued--;
      this.inFlight++;
      lane.inFlight++;
      return item;
    }
    return undefined;
  }

  /** Whether its receiver is tried one attempt at a time. */
  isFailing(subscriptionId: string): boolean {
    return this.lanes.get(subscriptionId)?.isFailing ?? false;
  }

  /** An attempt has not been answered for a while. */
  turnedSlow(subscriptionId: string): void {
    const lane = this.laneOf(subscriptionId);
    lane.slow++;
    this.slow++;
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
    if (how.wasSlow) this.slow--;
    this.trim(lane);
    if (lane.queue.length > 0) this.turns.add(lane);
    this.forgetIfDone(lane);
    if (!lane.leftSome || lane.isFailing) return false;
    return this.roomOf(lane) >= (lane.moves ? this.ahead / 2 : 1);
  }

  /** Gives back all that was not started. */
  drain(): void {
    for (const lane of this.lanes.values()) this.giveBackOf(lane, 0);
  }

  /** The more subscriptions have something due, the shorter their turns, and the sooner comes each one's next. */
  private adjustTurn(claimWasFull: boolean): void {
    this.turn = claimWasFull
      ? Math.max(1, Math.floor(this.turn / 2))
      : Math.min(AHEAD * this.slots, this.turn * 2);
  }

  private roomOf(lane: Lane<T>): number {
    const share = this.share(lane.isFailing);
    const most = lane.moves ? share + this.ahead : share;
    return Math.max(0, most - lane.inFlight - lane.queue.length);
  }

  /** What one lane may have waiting. */
  private get ahead(): number {
    return (AHEAD - 1) * this.slots;
  }

  private share(isFailing: boolean): number {
    return fairShare({ slots: this.slots, slow: this.slow }, isFailing);
  }

  /** Behind a receiver that does not answer nothing waits that could not start at once. */
  private trim(lane: Lane<T>): void {
    if (!lane.moves) this.giveBackOf(lane, Math.max(0, this.share(lane.isFailing) - lane.inFlight));
  }

  private giveBackOf(lane: Lane<T>, keep: number): void {
    if (lane.queue.length <= keep) return;
    const surplus = lane.queue.splice(keep);
    this.queued -= surplus.length;
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
