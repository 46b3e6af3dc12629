import { InvalidEventType, parseTypePattern } from '../events/index.js';
import type {
  DomainEventHandler,
  DomainEventSubscription,
  EventRegistry,
  GroupStart,
} from '../events/index.js';
import { HandlerGroup } from './handler-group.js';
import type { HandlerMethod } from './handler-group.js';
import { InvalidHandler } from './handlers.errors.js';

/** A handler method with one of its subscriptions, as found by the scan. */
export interface FoundHandler {
  /** `Class.method`. */
  readonly name: string;
  /** The provider instance. */
  readonly owner: object;
  readonly subscription: DomainEventSubscription;
  readonly call: DomainEventHandler<unknown>;
}

const GROUP_NAME = /^[a-z][a-z0-9-]{0,62}$/;

/** @throws {InvalidHandler} for the first invalid declaration */
export function groupHandlers(
  found: readonly FoundHandler[],
  registry: EventRegistry,
): HandlerGroup[] {
  const byGroup = new Map<string, FoundHandler[]>();
  for (const handler of found) {
    check(handler, registry);
    const { group } = handler.subscription;
    byGroup.set(group, [...(byGroup.get(group) ?? []), handler]);
  }
  return [...byGroup].map(
    ([group, handlers]) => new HandlerGroup(group, startOf(handlers), methodsOf(handlers)),
  );
}

function check({ name, subscription }: FoundHandler, registry: EventRegistry): void {
  const { group, pattern } = subscription;
  if (!GROUP_NAME.test(group)) {
    throw new InvalidHandler(
      name,
      `"${group}" is not a valid group name; use one such as "order-mails"`,
    );
  }
  if (pattern.includes('@')) {
    throw new InvalidHandler(name, 'a handler always receives the latest version; remove the "@"');
  }
  try {
    parseTypePattern(pattern, registry);
  } catch (cause) {
    if (!(cause instanceof InvalidEventType)) throw cause;
    throw new InvalidHandler(name, cause.message, { cause });
  }
}

function startOf(handlers: readonly FoundHandler[]): GroupStart {
  const [first, ...others] = handlers.filter(({ subscription }) => subscription.startAt);
  const startAt = first?.subscription.startAt ?? 'earliest';
  const other = others.find(({ subscription }) => subscription.startAt !== startAt);
  if (!other) return startAt;
  const { group } = other.subscription;
  throw new InvalidHandler(other.name, `another method of group "${group}" starts at "${startAt}"`);
}

/** Merges the subscriptions of each method: an event that matches several is passed to it once. */
function methodsOf(handlers: readonly FoundHandler[]): HandlerMethod[] {
  const methods = new Map<string, FoundHandler[]>();
  for (const handler of handlers) {
    const same = methods.get(handler.name) ?? [];
    const { owner, subscription } = handler;
    if (same.some((other) => other.owner !== owner)) {
      throw new InvalidHandler(
        handler.name,
        'its class is provided twice, or another class has the same name',
      );
    }
    if (same.some((other) => other.subscription.pattern === subscription.pattern)) {
      throw new InvalidHandler(handler.name, `it subscribes to "${subscription.pattern}" twice`);
    }
    methods.set(handler.name, [...same, handler]);
  }
  return [...methods].map(([name, [first, ...more]]) => {
    if (!first) throw new InvalidHandler(name, 'it has no subscription');
    const patterns = [first, ...more].map(({ subscription }) => subscription.pattern);
    return { name, patterns, call: first.call };
  });
}
