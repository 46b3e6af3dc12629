import { checkCasts } from './check-casts.js';
import { checkVersion } from './check-version.js';
import { latestVersion } from './event-definition.js';
import type { EventDefinition } from './event-definition.js';
import { InvalidEventDefinition } from './invalid-event-definition.js';
import type { SchemaValidator } from './schema-validator.js';
import { webhookTest } from './webhook-test.event.js';

/** `resource.action`: with its dot, it can be none of the names that event streams own (`error`, `open`, `message`). */
const NAME = /^[a-z][a-z0-9_]*\.[a-z][a-z0-9_]*$/;

/** What streams and webhooks call something else already. */
const TAKEN: readonly string[] = ['stream.reset', webhookTest.type];

/** As the resource of a name. */
const AGGREGATE = /^[a-z][a-z0-9_]*$/;

/** The first part of a definition's `source` is a setting; this is what follows it. */
const SOURCE = /^[A-Za-z0-9._-]+$/;

/** @throws {InvalidEventDefinition} at the first field that is wrong */
export function checkDefinition(definition: EventDefinition, validator: SchemaValidator): void {
  const fail = (field: string, problem: string): never => {
    throw new InvalidEventDefinition(definition, field, problem);
  };
  if (!NAME.test(definition.type)) fail('type', 'is not of the form resource.action');
  if (TAKEN.includes(definition.type)) fail('type', 'has another meaning already');
  if (!SOURCE.test(definition.source)) fail('source', 'is not letters, digits, ".", "_" and "-"');
  const { aggregate } = definition;
  if (aggregate !== undefined && !AGGREGATE.test(aggregate)) fail('aggregate', 'is no resource');
  if (definition.description.trim() === '') fail('description', 'is empty');
  const latest = latestVersion(definition);
  if (latest === 0) fail('versions', 'is empty');
  for (let n = 1; n <= latest; n++) checkVersion(definition, n, validator);
  checkCasts(definition, validator);
}
