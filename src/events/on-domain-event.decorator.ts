import type { EntityManager } from 'typeorm';
import type { EventEnvelope } from './envelope.js';
import type { DefinedEvent } from './event-definition.js';

/** Where a group that never ran before begins: with the oldest kept event, or with those to come. */
export type GroupStart = 'earliest' | 'latest';

export interface DomainEventOptions {
  /** Handlers of one group share its place in the log: lower-case letters, digits and `-`. */
  readonly group: string;
  /** Default `earliest`, unless another handler of the group says otherwise. */
  readonly startAt?: GroupStart;
}

/** What `@OnDomainEvent` says about a method. */
export interface DomainEventSubscription extends DomainEventOptions {
  /** An exact type, `resource.*` or `*` (all but `system.*`). */
  readonly pattern: string;
}

/**
 * Handles an event, in its latest version. `tx` is the transaction that also notes the event as handled: what is
 * written with it (or inside `Transactions.run`) commits exactly once. Nothing else may leave the process from here.
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
 * Makes a method of a provider a durable handler: it gets every event of that kind exactly once for its group,
 * those of one aggregate in order. Give it the definition, which types the event, or a name or pattern.
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

/** What `@OnDomainEvent` says about a method; empty for any other. */
export function domainEventSubscriptions(method: object): readonly DomainEventSubscription[] {
  return (
    (Reflect.getMetadata(SUBSCRIPTIONS, method) as DomainEventSubscription[] | undefined) ?? []
  );
}
