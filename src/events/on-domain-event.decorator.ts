import type { EntityManager } from 'typeorm';
import type { EventEnvelope } from './envelope.js';
import type { DefinedEvent } from './event-definition.js';

/** Where a new group starts: at the oldest event in the log, or at the next one. */
export type GroupStart = 'earliest' | 'latest';

export interface DomainEventOptions {
  /** The handler group, whose handlers share a cursor: lower-case letters, digits and `-`. */
  readonly group: string;
  /** Defaults to `earliest`, or to the value set by another handler of the group. */
  readonly startAt?: GroupStart;
}

/** A subscription declared with `@OnDomainEvent`. */
export interface DomainEventSubscription extends DomainEventOptions {
  /** An exact type, `resource.*` or `*` (all but `system.*`). */
  readonly pattern: string;
}

/**
 * Handles an event in its latest version. `tx` is the transaction that also marks the event as
 * handled: writes with it (or inside `Transactions.run`) commit exactly once. A handler must have
 * no other side effects.
 */
export type DomainEventHandler<Data> = (
  event: EventEnvelope<Data>,
  tx: EntityManager,
) => Promise<void>;

type HandlerDecorator<Data> = <Handler extends DomainEventHandler<Data>>(
  target: object,
  name: string | symbol,
  method: TypedPropertyDescriptor<Handler>,
) => void;

const SUBSCRIPTIONS = 'tidings:domain-event-subscriptions';

/**
 * Makes a method of a provider a durable handler. Its group handles every matching event exactly
 * once, in order per aggregate. The argument is a definition, which types the event, or a type or
 * pattern.
 */
export function OnDomainEvent<Data>(
  event: DefinedEvent<Data>,
  options: DomainEventOptions,
): HandlerDecorator<Data>;
export function OnDomainEvent(
  pattern: string,
  options: DomainEventOptions,
): HandlerDecorator<unknown>;
export function OnDomainEvent(
  event: string | DefinedEvent<unknown>,
  options: DomainEventOptions,
): HandlerDecorator<unknown> {
  const pattern = typeof event === 'string' ? event : event.type;
  return (_target, _name, { value }) => {
    if (!value) return;
    const subscriptions = [...domainEventSubscriptions(value), { ...options, pattern }];
    Reflect.defineMetadata(SUBSCRIPTIONS, subscriptions, value);
  };
}

/** The subscriptions of a method; empty without `@OnDomainEvent`. */
export function domainEventSubscriptions(method: object): readonly DomainEventSubscription[] {
  return (
    (Reflect.getMetadata(SUBSCRIPTIONS, method) as DomainEventSubscription[] | undefined) ?? []
  );
}
