import type { DynamicModule, Type } from '@nestjs/common';
import type { EventDefinition } from './event-definition.js';

type AnyModule = Type | DynamicModule;

const declared = new WeakMap<object, readonly EventDefinition[]>();

/** Records the definitions of a module made by `EventsModule.forFeature`. */
export function declareEvents(
  module: DynamicModule,
  definitions: readonly EventDefinition[],
): DynamicModule {
  declared.set(module, definitions);
  return module;
}

/** All events declared by a module and its imports, without starting any of them. */
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

/** A dynamic module has its own imports in addition to those of its class. */
function importsOf(part: object): unknown[] {
  if (typeof part === 'function') {
    return (Reflect.getMetadata('imports', part) as unknown[] | undefined) ?? [];
  }
  const { module, imports = [] } = part as Partial<DynamicModule>;
  return module ? [module, ...imports] : [];
}
