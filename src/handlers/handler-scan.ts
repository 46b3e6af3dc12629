import { Injectable } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { domainEventSubscriptions, EventRegistry } from '../events/index.js';
import type { DomainEventHandler } from '../events/index.js';
import { groupHandlers } from './group-handlers.js';
import type { FoundHandler } from './group-handlers.js';
import type { HandlerGroup } from './handler-group.js';
import { InvalidHandler } from './handlers.errors.js';

/** Finds every method with `@OnDomainEvent`, in the providers of all modules. */
@Injectable()
export class HandlerScan {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly registry: EventRegistry,
  ) {}

  /** @throws {InvalidHandler} at the first that is declared wrongly */
  groups(): HandlerGroup[] {
    // An alias (`useExisting`) gives the same instance a second time.
    const instances = new Set<object>();
    const found: FoundHandler[] = [];
    for (const wrapper of this.discovery.getProviders()) {
      const instance: unknown = wrapper.instance;
      if (typeof instance !== 'object' || instance === null || instances.has(instance)) continue;
      instances.add(instance);
      const handlers = this.handlersOf(instance);
      if (handlers[0] && !wrapper.isDependencyTreeStatic()) {
        throw new InvalidHandler(handlers[0].name, 'its class must not be request-scoped');
      }
      found.push(...handlers);
    }
    return groupHandlers(found, this.registry);
  }

  private handlersOf(instance: object): FoundHandler[] {
    const prototype: unknown = Object.getPrototypeOf(instance);
    if (typeof prototype !== 'object' || prototype === null) return [];
    const methods = prototype as Readonly<Record<string, DomainEventHandler<unknown>>>;
    return this.scanner.getAllMethodNames(prototype).flatMap((name) => {
      const method = methods[name];
      if (!method) return [];
      const call: DomainEventHandler<unknown> = (event, tx) => method.call(instance, event, tx);
      const subscriptions = domainEventSubscriptions(method);
      return subscriptions.map((subscription) => {
        const title = `${instance.constructor.name}.${name}`;
        return { name: title, owner: instance, subscription, call };
      });
    });
  }
}
