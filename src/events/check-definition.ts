import { latestVersion } from './event-definition.js';
import type { EventDefinition } from './event-definition.js';
import type { SchemaValidator } from './schema-validator.js';

/** A definition that would promise something untrue; it stops the start. */
export class InvalidEventDefinition extends Error {
  override readonly name = 'InvalidEventDefinition';

  constructor(type: string, field: string, problem: string, options?: ErrorOptions) {
    super(`event "${type}": ${field} ${problem}`, options);
  }
}

const AGGREGATE = /^[a-z][a-z0-9_]*$/;
const NAME = /^[a-z][a-z0-9_]*\.[a-z][a-z0-9_]*$/;

/** @throws {InvalidEventDefinition} at the first field that is wrong */
export function checkDefinition(definition: EventDefinition, validator: SchemaValidator): void {
  if (!NAME.test(definition.type)) {
    throw new InvalidEventDefinition(definition.type, 'type', 'is not of the form resource.action');
  }
  if (definition.aggregate !== undefined && !AGGREGATE.test(definition.aggregate)) {
    throw new InvalidEventDefinition(definition.type, 'aggregate', 'is not of the form resource');
  }
  const latest = latestVersion(definition);
  if (latest === 0) throw new InvalidEventDefinition(definition.type, 'versions', 'is empty');
  for (let n = 1; n <= latest; n++) checkVersion(definition, n, latest, validator);
}

function checkVersion(
  definition: EventDefinition,
  n: number,
  latest: number,
  validator: SchemaValidator,
): void {
  const { type } = definition;
  const version = definition.versions[n];
  if (!version) throw new InvalidEventDefinition(type, `versions.${n}`, 'is missing');
  if (n < latest && !definition.upcast?.[n]) {
    throw new InvalidEventDefinition(type, `upcast.${n}`, 'is missing');
  }
  if (n > 1 && !definition.downcast?.[n]) {
    throw new InvalidEventDefinition(type, `downcast.${n}`, 'is missing');
  }
  const wrong = checkExample(type, n, version, validator);
  if (wrong)
    throw new InvalidEventDefinition(type, `versions.${n}.example`, `is invalid: ${wrong}`);
  for (const name of definition.attributes ?? []) {
    if (typeof (version.example as Record<string, unknown>)[name] !== 'string') {
      throw new InvalidEventDefinition(
        type,
        'attributes',
        `names "${name}", no string of version ${n}`,
      );
    }
  }
}

function checkExample(
  type: string,
  n: number,
  version: EventDefinition['versions'][number],
  validator: SchemaValidator,
): string | null {
  try {
    return validator.check(version.schema, version.example);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new InvalidEventDefinition(type, `versions.${n}.schema`, `is invalid: ${reason}`, {
      cause,
    });
  }
}
