import type { EventDefinition } from './event-definition.js';

/** Upcasts or downcasts `data` from one version to another, step by step. */
export function castData(
  definition: EventDefinition,
  data: unknown,
  from: number,
  to: number,
): unknown {
  const casts = (from < to ? definition.upcast : definition.downcast) ?? {};
  const step = from < to ? 1 : -1;
  let cast = data;
  for (let version = from; version !== to; version += step) {
    const next = casts[version];
    if (!next) {
      throw new Error(`event ${definition.type}: no cast from version ${version} towards ${to}`);
    }
    cast = next(cast as never);
  }
  return cast;
}
