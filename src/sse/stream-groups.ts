import { Subject } from 'rxjs';
import type { LoggedEvent } from '../events/index.js';
import type { EventFrame } from './rendered-event.js';
import type { StreamFilter } from './stream-filter.js';

/** All streams with one filter: an event is matched once for all of them. */
export class StreamGroup {
  readonly frames = new Subject<EventFrame>();
  members = 0;

  constructor(readonly filter: StreamFilter) {}
}

/**
 * The groups of a process, found by what their filters name: an event that is one customer's is not held against the
 * filters of ten thousand other customers.
 */
export class StreamGroups {
  private readonly byKey = new Map<string, StreamGroup>();
  private readonly byPlace = new Map<string, Set<StreamGroup>>();

  get isEmpty(): boolean {
    return this.byKey.size === 0;
  }

  /** The group of a filter, made if it is the first; `leave` must follow. */
  enter(filter: StreamFilter): StreamGroup {
    const group = this.byKey.get(filter.key) ?? this.add(new StreamGroup(filter));
    group.members += 1;
    return group;
  }

  leave(group: StreamGroup): void {
    group.members -= 1;
    if (group.members > 0) return;
    this.byKey.delete(group.filter.key);
    const place = placeOf(group.filter);
    const groups = this.byPlace.get(place);
    groups?.delete(group);
    if (groups?.size === 0) this.byPlace.delete(place);
  }

  /** Completes the frames of every group; those who watch them leave. */
  complete(): void {
    for (const { frames } of this.byKey.values()) frames.complete();
  }

  /** The groups whose filters match an event. */
  *matching(event: LoggedEvent): Generator<StreamGroup> {
    for (const place of placesOf(event)) {
      for (const group of this.byPlace.get(place) ?? []) {
        if (group.filter.matches(event)) yield group;
      }
    }
  }

  private add(group: StreamGroup): StreamGroup {
    this.byKey.set(group.filter.key, group);
    const place = placeOf(group.filter);
    const groups = this.byPlace.get(place);
    if (groups) groups.add(group);
    else this.byPlace.set(place, new Set([group]));
    return group;
  }
}

/** The one place under which a filter is kept: the narrowest thing that it names. */
function placeOf({ selection }: StreamFilter): string {
  const { aggregateId, attribute, tenantId } = selection;
  if (aggregateId !== null) return `aggregate ${aggregateId}`;
  if (attribute !== null) return `${attribute.name}=${attribute.value}`;
  return tenantId === null ? 'all' : `tenant ${tenantId}`;
}

/** Every place under which a filter that matches the event may be kept. */
function placesOf(event: LoggedEvent): string[] {
  const attributes = Object.entries(event.attributes).map(([name, value]) => `${name}=${value}`);
  return ['all', `tenant ${event.tenantId}`, `aggregate ${event.aggregateId}`, ...attributes];
}
