import type { DynamicModule, Type } from '@nestjs/common';
import type { EventDefinition } from './event-definition.js';

type AnyModule = Type | DynamicModule;

const declared = new WeakMap<object, readonly EventDefinition[]>();

/** Notes what a module made by `EventsModule.forFeature` declares. */
export function declareEvents(
  module: DynamicModule,
  definitions: readonly EventDefinition[],
): DynamicModule {
  declared.set(module, definitions);
  return module;
}

/** Every event that a module and the ones it imports declare, read off without starting any of them. */
export function declaredEvents(module: AnyModule): EventDefinition[] {
  const seen = new Set<unknown>();
  const found: EventDefinition[] = [];
  const visit = (part: unknown): void => {
    if (seen.has(part) || (typeof part !== 'object' && typeof part !== 'function') || !part) return;
    seen.add(part);
    found.push(...(declared.get(part) ?? []));
    for (const imported of importsOf(part)) visit(imported);
  };
  visit(module);
  return found;
}

/** Those of a dynamic module come on top of those of its class. */
function importsOf(part: object): unknown[] {
  if (typeof part === 'function') {
    return (Reflect.getMetadata('imports', part) as unknown[] | undefined) ?? [];
  }
  const { module, imports = [] } = part as Partial<DynamicModule>;
  return module ? [module, ...imports] : [];
}
