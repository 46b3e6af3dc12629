import { typeMatcher } from '../events/index.js';
import type { DomainEventHandler, GroupStart } from '../events/index.js';

/** One method of a group, and which events it gets. */
export interface HandlerMethod {
  /** `Class.method`, for people. */
  readonly name: string;
  readonly patterns: readonly string[];
  readonly call: DomainEventHandler<unknown>;
}

/** Handlers that share one place in the log; for each event, all that it concerns act in one transaction. */
export class HandlerGroup {
  private readonly known = new Map<string, readonly HandlerMethod[]>();

  constructor(
    readonly name: string,
    readonly startAt: GroupStart,
    private readonly methods: readonly HandlerMethod[],
  ) {}

  /** The methods for an event of this type, each once, in the order in which they were found. */
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

/** The name of a group's cursor in the log. */
export const CURSOR_PREFIX = 'handlers:';

export function cursorOf(group: string): string {
  return `${CURSOR_PREFIX}${group}`;
}
