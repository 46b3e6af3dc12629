import { isDeepStrictEqual } from 'node:util';
import { latestVersion } from './event-definition.js';
import type { EventDefinition } from './event-definition.js';
import { InvalidEventDefinition } from './invalid-event-definition.js';
import type { SchemaValidator } from './schema-validator.js';

/**
 * Checks that each version can be converted to its neighbours: all casts exist, convert the
 * examples to valid data, and are lossless up and back down.
 * @throws {InvalidEventDefinition}
 */
export function checkCasts(definition: EventDefinition, validator: SchemaValidator): void {
  const latest = latestVersion(definition);
  rejectSuperfluous(definition, 'upcast', 1, latest - 1);
  rejectSuperfluous(definition, 'downcast', 2, latest);
  for (let n = 1; n < latest; n++) {
    const example = definition.versions[n]?.example;
    const up = cast(definition, 'upcast', n, example, validator);
    cast(definition, 'downcast', n + 1, definition.versions[n + 1]?.example, validator);
    const back = cast(definition, 'downcast', n + 1, up, validator);
    if (isDeepStrictEqual(plain(back), plain(example))) continue;
    const problem = `is not the inverse of upcast.${n}: it changes the example of version ${n}`;
    throw new InvalidEventDefinition(definition, `downcast.${n + 1}`, problem);
  }
}

type Direction = 'upcast' | 'downcast';

function cast(
  definition: EventDefinition,
  direction: Direction,
  from: number,
  data: unknown,
  validator: SchemaValidator,
): unknown {
  const field = `${direction}.${from}`;
  const to = direction === 'upcast' ? from + 1 : from - 1;
  const convert = definition[direction]?.[from];
  const schema = definition.versions[to]?.schema;
  if (!convert || !schema) throw new InvalidEventDefinition(definition, field, 'is missing');
  const converted = attempt(definition, field, () => convert(data as never));
  const wrong = validator.check(schema, converted);
  if (!wrong) return converted;
  const problem = `converts an example to an invalid version ${to}: ${wrong}`;
  throw new InvalidEventDefinition(definition, field, problem);
}

function attempt(definition: EventDefinition, field: string, work: () => unknown): unknown {
  try {
    return work();
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new InvalidEventDefinition(definition, field, `fails on an example: ${reason}`, {
      cause,
    });
  }
}

function rejectSuperfluous(
  definition: EventDefinition,
  direction: Direction,
  first: number,
  last: number,
): void {
  for (const key of Object.keys(definition[direction] ?? {})) {
    if (Number(key) >= first && Number(key) <= last) continue;
    const problem = 'does not lead from one version to another';
    throw new InvalidEventDefinition(definition, `${direction}.${key}`, problem);
  }
}

/** The data after a JSON round trip, without undefined fields. */
function plain(data: unknown): unknown {
  return JSON.parse(JSON.stringify(data ?? null));
}
