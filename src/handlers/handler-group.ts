import { typeMatcher } from '../events/index.js';
import type { DomainEventHandler, GroupStart } from '../events/index.js';

/** One method of a group, with the patterns of the events it receives. */
export interface HandlerMethod {
  /** `Class.method`, for people. */
  readonly name: string;
  readonly patterns: readonly string[];
  readonly call: DomainEventHandler<unknown>;
}

/** Handlers that share a cursor. All that subscribe to an event handle it in one transaction. */
export class HandlerGroup {
  private readonly known = new Map<string, readonly HandlerMethod[]>();

  constructor(
    readonly name: string,
    readonly startAt: GroupStart,
    private readonly methods: readonly HandlerMethod[],
  ) {}

  /** The methods that subscribe to this event type, each once, in the order of discovery. */
  methodsFor(eventType: string): readonly HandlerMethod[] {
    const known = this.known.get(eventType);
    if (known) return known;
    const methods = this.methods.filter(({ patterns }) =>
      patterns.some((pattern) => typeMatcher(pattern)(eventType)),
    );
    this.known.set(eventType, methods);
    return methods;
  }

  wants(eventType: string): boolean {
    return this.methodsFor(eventType).length > 0;
  }
}

/** The prefix of the names of groups' cursors. */
export const CURSOR_PREFIX = 'handlers:';

/** The name of a group's cursor. */
export function cursorOf(group: string): string {
  return `${CURSOR_PREFIX}${group}`;
}
