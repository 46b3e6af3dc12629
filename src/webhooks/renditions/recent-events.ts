import { Injectable } from '@nestjs/common';
import type { LoggedEvent } from '../../events/index.js';
import { SharedEvent } from './shared-event.js';

/** In characters of data, each counted three times for what is rendered of it. About 10 000 usual events. */
const MAX_WEIGHT = 32 * 1024 * 1024;
/** Of an event without data. */
const BASE_WEIGHT = 2_000;

/**
 * Events by position, as long as there is room: those that this process has just fanned out are about to be sent.
 * The log never changes, so whatever is here is as good as read from it.
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

  /** A quarter at a time: a map is slow to find its first entry when those before it were just removed. */
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
