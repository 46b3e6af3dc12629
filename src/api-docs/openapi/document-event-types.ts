import type { OpenAPIObject } from '@nestjs/swagger';
import { resourceOf } from '../../events/index.js';
import type { EventDefinition } from '../../events/index.js';
import { operationsOf } from './operations.js';

/** The fields and parameters that contain event types or patterns, as values or as keys. */
const NAMES = new Set(['eventType', 'eventTypes', 'type', 'types', 'versions']);
/** An event type or a pattern, with or without a version. */
const TYPE = /^([a-z][a-z0-9_]*)\.([a-z][a-z0-9_]*|\*)(@\d+)?$/;

interface Place {
  example?: unknown;
  readonly schema?: Place;
}

/**
 * Replaces the event types in examples that this program does not have. The examples name those of
 * the sample domains; an application may have others.
 */
export function documentEventTypes(
  document: OpenAPIObject,
  definitions: readonly EventDefinition[],
): void {
  const types = definitions.map(({ type }) => type);
  const known = new Set([...types, ...types.map(resourceOf)]);
  const other = types.find((type) => !type.startsWith('system.')) ?? types[0];
  if (other === undefined) return;
  const replace = (text: string): string => {
    const [, resource = '', action = ''] = TYPE.exec(text) ?? [];
    const isKnown = known.has(action === '*' ? resource : `${resource}.${action}`);
    if (action === '' || isKnown) return text;
    return action === '*' ? `${resourceOf(other)}.*` : other;
  };
  const visit = (place: Place): void => {
    if (place.example !== undefined) place.example = mapStrings(place.example, replace);
    if (place.schema) visit(place.schema);
  };
  for (const [name, place] of placesIn(document)) if (NAMES.has(name)) visit(place);
}

/** The fields of all schemas, and the parameters of all operations, by their names. */
function placesIn(document: OpenAPIObject): [string, Place][] {
  const schemas = Object.values(document.components?.schemas ?? {});
  const fields = schemas.flatMap((schema) =>
    Object.entries((schema as { properties?: Record<string, Place> }).properties ?? {}),
  );
  const parameters = operationsOf(document).flatMap(([, operation]) => operation.parameters ?? []);
  return [
    ...fields,
    ...parameters.flatMap((one): [string, Place][] =>
      'name' in one ? [[one.name, one as Place]] : [],
    ),
  ];
}

/** Replaces the strings and the keys of a JSON value; equal items of an array become one. */
function mapStrings(value: unknown, replace: (text: string) => string): unknown {
  if (typeof value === 'string') return value.split(',').map(replace).join(',');
  if (Array.isArray(value)) return [...new Set(value.map((item) => mapStrings(item, replace)))];
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value);
  return Object.fromEntries(
    entries.map(([key, item]) => [replace(key), mapStrings(item, replace)]),
  );
}
