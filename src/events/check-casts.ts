import { isDeepStrictEqual } from 'node:util';
import { latestVersion } from './event-definition.js';
import type { EventDefinition } from './event-definition.js';
import { InvalidEventDefinition } from './invalid-event-definition.js';
import type { SchemaValidator } from './schema-validator.js';

/**
 * Whether each version can be made of its neighbours: the casters are there, make valid data of the examples, and lead
 * up and down again without loss.
 * @throws {InvalidEventDefinition}
 */
export function checkCasts(definition: EventDefinition, validator: SchemaValidator): void {
  const latest = latestVersion(definition);
  refuseStrays(definition, 'upcast', 1, latest - 1);
  refuseStrays(definition, 'downcast', 2, latest);
  for (let n = 1; n < latest; n++) {
    const example = definition.versions[n]?.example;
    const up = cast(definition, 'upcast', n, example, validator);
    cast(definition, 'downcast', n + 1, definition.versions[n + 1]?.example, validator);
    const back = cast(definition, 'downcast', n + 1, up, validator);
    if (isDeepStrictEqual(plain(back), plain(example))) continue;
    const problem = `does not undo upcast.${n}: the example of version ${n} comes back changed`;
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
  const caster = definition[direction]?.[from];
  const schema = definition.versions[to]?.schema;
  if (!caster || !schema) throw new InvalidEventDefinition(definition, field, 'is missing');
  const made = attempt(definition, field, () => caster(data as never));
  const wrong = validator.check(schema, made);
  if (!wrong) return made;
  const problem = `makes no valid version ${to} of an example: ${wrong}`;
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

function refuseStrays(
  definition: EventDefinition,
  direction: Direction,
  first: number,
  last: number,
): void {
  for (const key of Object.keys(definition[direction] ?? {})) {
    if (Number(key) >= first && Number(key) <= last) continue;
    const problem = 'starts from no version that it could lead on from';
    throw new InvalidEventDefinition(definition, `${direction}.${key}`, problem);
  }
}

/** As JSON has it: a field that is undefined is none. */
function plain(data: unknown): unknown {
  return JSON.parse(JSON.stringify(data ?? null));
}
