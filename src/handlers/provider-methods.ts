import { Injectable } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';

/** A method of a provider. */
export interface ProviderMethod {
  /** `Class.method`, for people. */
  readonly name: string;
  readonly owner: object;
  /** Not bound to its owner. */
  readonly method: (...args: never[]) => unknown;
  /** Whether the provider is a singleton and not request-scoped. */
  readonly isStatic: boolean;
}

/** Lists the methods of all providers, for scans that look for a decorator. */
@Injectable()
export class ProviderMethods {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  all(): ProviderMethod[] {
    // An alias (`useExisting`) lists the same instance a second time.
    const owners = new Map<object, boolean>();
    for (const wrapper of this.discovery.getProviders()) {
      const instance: unknown = wrapper.instance;
      if (typeof instance !== 'object' || instance === null || owners.has(instance)) continue;
      owners.set(instance, wrapper.isDependencyTreeStatic());
    }
    return [...owners].flatMap(([owner, isStatic]) =>
      this.methodsOf(owner).map((method) => ({ ...method, isStatic })),
    );
  }

  private methodsOf(owner: object): Omit<ProviderMethod, 'isStatic'>[] {
    const prototype: unknown = Object.getPrototypeOf(owner);
    if (typeof prototype !== 'object' || prototype === null) return [];
    const methods = prototype as Readonly<Record<string, ProviderMethod['method']>>;
    return this.scanner.getAllMethodNames(prototype).flatMap((name) => {
      const method = methods[name];
      return method ? [{ name: `${owner.constructor.name}.${name}`, owner, method }] : [];
    });
  }
}
