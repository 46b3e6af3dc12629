import { Subject } from 'rxjs';
import type { LoggedEvent } from '../events/index.js';
import type { EventFrame } from './frame.js';
import type { StreamFilter } from './stream-filter.js';

/** All streams with the same filter: an event is matched once for all of them. */
export class StreamGroup {
  readonly frames = new Subject<EventFrame>();
  members = 0;

  constructor(readonly filter: StreamFilter) {}
}

/**
 * The groups of a process, indexed by the narrowest part of their filters: an event of one customer
 * is not compared with the filters of ten thousand other customers.
 */
export class StreamGroups {
  private readonly byKey = new Map<string, StreamGroup>();
  private readonly byIndexKey = new Map<string, Set<StreamGroup>>();

  get isEmpty(): boolean {
    return this.byKey.size === 0;
  }

  /** Adds a member to the group of a filter, until `leave` is called. */
  enter(filter: StreamFilter): StreamGroup {
    const group = this.byKey.get(filter.key) ?? this.add(new StreamGroup(filter));
    group.members += 1;
    return group;
  }

  leave(group: StreamGroup): void {
    group.members -= 1;
    if (group.members > 0) return;
    this.byKey.delete(group.filter.key);
    const indexKey = indexKeyOf(group.filter);
    const groups = this.byIndexKey.get(indexKey);
    groups?.delete(group);
    if (groups?.size === 0) this.byIndexKey.delete(indexKey);
  }

  /** Completes the frames of every group; its members then leave. */
  complete(): void {
    for (const { frames } of this.byKey.values()) frames.complete();
  }

  /** The groups whose filters match an event. */
  *matching(event: LoggedEvent): Generator<StreamGroup> {
    for (const indexKey of indexKeysOf(event)) {
      for (const group of this.byIndexKey.get(indexKey) ?? []) {
        if (group.filter.matches(event)) yield group;
      }
    }
  }

  private add(group: StreamGroup): StreamGroup {
    this.byKey.set(group.filter.key, group);
    const indexKey = indexKeyOf(group.filter);
    const groups = this.byIndexKey.get(indexKey);
    if (groups) groups.add(group);
    else this.byIndexKey.set(indexKey, new Set([group]));
    return group;
  }
}

/** The key of a filter in the index: its narrowest condition. */
function indexKeyOf({ selection }: StreamFilter): string {
  const { aggregateId, attributes, tenantId } = selection;
  const [attribute] = attributes;
  if (aggregateId !== null) return `aggregate ${aggregateId}`;
  if (attribute) return `${attribute.name}=${attribute.value}`;
  return tenantId === null ? 'all' : `tenant ${tenantId}`;
}

/** Every key that a filter which matches the event can have. */
function indexKeysOf(event: LoggedEvent): string[] {
  const attributes = Object.entries(event.attributes).map(([name, value]) => `${name}=${value}`);
  return ['all', `tenant ${event.tenantId}`, `aggregate ${event.aggregateId}`, ...attributes];
}
