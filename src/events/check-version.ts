import type { EventDefinition, EventVersion } from './event-definition.js';
import { InvalidEventDefinition } from './invalid-event-definition.js';
import type { SchemaValidator } from './schema-validator.js';

const TIMESTAMP = { type: 'string', format: 'date-time' };

/** Validates one version of a definition. @throws {InvalidEventDefinition} */
export function checkVersion(
  definition: EventDefinition,
  n: number,
  validator: SchemaValidator,
): void {
  const version = definition.versions[n];
  if (!version) throw new InvalidEventDefinition(definition, `versions.${n}`, 'is missing');
  const wrong = exampleFault(definition, n, version, validator);
  if (wrong) {
    throw new InvalidEventDefinition(definition, `versions.${n}.example`, `is invalid: ${wrong}`);
  }
  checkAttributes(definition, n, version);
  checkDeprecation(definition, n, version, validator);
}

function exampleFault(
  definition: EventDefinition,
  n: number,
  { schema, example }: EventVersion,
  validator: SchemaValidator,
): string | null {
  try {
    return validator.check(schema, example);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    const field = `versions.${n}.schema`;
    throw new InvalidEventDefinition(definition, field, `is invalid: ${reason}`, { cause });
  }
}

function checkAttributes(definition: EventDefinition, n: number, { example }: EventVersion): void {
  for (const name of definition.attributes ?? []) {
    if (typeof (example as Record<string, unknown>)[name] === 'string') continue;
    const problem = `contains "${name}", which is not a string in version ${n}`;
    throw new InvalidEventDefinition(definition, 'attributes', problem);
  }
}

function checkDeprecation(
  definition: EventDefinition,
  n: number,
  { deprecated }: EventVersion,
  validator: SchemaValidator,
): void {
  if (!deprecated) return;
  const field = `versions.${n}.deprecated`;
  for (const name of ['since', 'sunset'] as const) {
    if (validator.check(TIMESTAMP, deprecated[name]) === null) continue;
    throw new InvalidEventDefinition(
      definition,
      `${field}.${name}`,
      'is not an RFC 3339 timestamp',
    );
  }
  if (Date.parse(deprecated.sunset) > Date.parse(deprecated.since)) return;
  throw new InvalidEventDefinition(definition, `${field}.sunset`, 'is not later than "since"');
}
