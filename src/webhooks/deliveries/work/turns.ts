import type { Lane } from './lane.js';

/** Who holds those back that are behind: see `BacklogPace`. */
export interface Pace {
  isOnFor(subscriptionId: string): boolean;
  mayStart(subscriptionId: string): boolean;
  noteStart(isOfBacklog: boolean): void;
}

/** The lanes that may have something to start, in the order of their turns; those that are behind have turns of their own. */
export class Turns<T> {
  private readonly prompt = new Set<Lane<T>>();
  private readonly behind = new Set<Lane<T>>();

  constructor(private readonly pace: Pace) {}

  /** Gives it a turn, unless it waits for one; one that fell behind, or caught up, waits with its like from now on. */
  add(lane: Lane<T>): void {
    const [turns, others] = lane.isBehind ? [this.behind, this.prompt] : [this.prompt, this.behind];
    others.delete(lane);
    if (lane.queue.length > 0) turns.add(lane);
    else turns.delete(lane);
  }

  /** The lane whose turn it is, of those that can start something; its turn is then over. */
  take(canStart: (lane: Lane<T>) => boolean): Lane<T> | undefined {
    const [next] = this.behind;
    const isPaced = next !== undefined && !this.pace.mayStart(next.subscriptionId);
    const lane =
      (isPaced ? undefined : first(this.behind, canStart)) ?? first(this.prompt, canStart);
    if (lane) this.pace.noteStart(lane.isBehind);
    return lane;
  }
}

/** Lanes that cannot start anything lose their turns: they get one when an attempt of theirs ends, or a claim brings something. */
function first<T>(lanes: Set<Lane<T>>, canStart: (lane: Lane<T>) => boolean): Lane<T> | undefined {
  for (const lane of lanes) {
    lanes.delete(lane);
    if (lane.queue.length > 0 && canStart(lane)) return lane;
  }
  return undefined;
}
