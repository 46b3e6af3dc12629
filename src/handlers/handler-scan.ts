import { Injectable } from '@nestjs/common';
import { domainEventSubscriptions, EventRegistry } from '../events/index.js';
import type { DomainEventHandler } from '../events/index.js';
import { groupHandlers } from './group-handlers.js';
import type { FoundHandler } from './group-handlers.js';
import type { HandlerGroup } from './handler-group.js';
import { InvalidHandler } from './handlers.errors.js';
import { ProviderMethods } from './provider-methods.js';
import type { ProviderMethod } from './provider-methods.js';

/** Finds every method decorated with `@OnDomainEvent` in the providers of all modules. */
@Injectable()
export class HandlerScan {
  constructor(
    private readonly methods: ProviderMethods,
    private readonly registry: EventRegistry,
  ) {}

  /** @throws {InvalidHandler} for the first invalid declaration */
  groups(): HandlerGroup[] {
    return groupHandlers(this.methods.all().flatMap(handlersOf), this.registry);
  }
}

function handlersOf({ name, owner, method, isStatic }: ProviderMethod): FoundHandler[] {
  const subscriptions = domainEventSubscriptions(method);
  if (subscriptions.length > 0 && !isStatic) {
    throw new InvalidHandler(name, 'its class must not be request-scoped');
  }
  const handler = method as DomainEventHandler<unknown>;
  const call: DomainEventHandler<unknown> = (event, tx) => handler.call(owner, event, tx);
  return subscriptions.map((subscription) => ({ name, owner, subscription, call }));
}
