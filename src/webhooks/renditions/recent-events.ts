import { Injectable } from '@nestjs/common';
import type { LoggedEvent } from '../../events/index.js';
import { SharedEvent } from './shared-event.js';

/**
 * In characters of data, counted three times to include the renditions. About 10 000 usual events.
 */
const MAX_WEIGHT = 32 * 1024 * 1024;
/** The weight of an event without data. */
const BASE_WEIGHT = 2_000;

/**
 * Recent events by position, within a memory limit: those that this process has just fanned out are
 * about to be sent. Events never change, so one from here equals one read from the log.
 */
@Injectable()
export class RecentEvents {
  private readonly events = new Map<number, SharedEvent>();
  private weight = 0;

  get(position: number): SharedEvent | undefined {
    return this.events.get(position);
  }

  remember(event: LoggedEvent): SharedEvent {
    const known = this.events.get(event.position);
    if (known) return known;
    const shared = new SharedEvent(event);
    this.events.set(event.position, shared);
    this.weight += weightOf(event);
    if (this.weight > MAX_WEIGHT) this.forgetOldest();
    return shared;
  }

  /**
   * A quarter at a time: finding the first entry of a map is slow right after removals before it.
   */
  private forgetOldest(): void {
    for (const [position, { logged }] of this.events) {
      if (this.weight <= MAX_WEIGHT * 0.75) return;
      this.events.delete(position);
      this.weight -= weightOf(logged);
    }
  }
}

function weightOf({ data }: LoggedEvent): number {
  return BASE_WEIGHT + 3 * data.length;
}
