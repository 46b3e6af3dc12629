import { checkCasts } from './check-casts.js';
import { checkVersion } from './check-version.js';
import { latestVersion } from './event-definition.js';
import type { EventDefinition } from './event-definition.js';
import { InvalidEventDefinition } from './invalid-event-definition.js';
import type { SchemaValidator } from './schema-validator.js';
import { webhookTest } from './webhook-test.event.js';

/** `resource.action`. The dot rules out the names reserved by SSE (`error`, `open`, `message`). */
const NAME = /^[a-z][a-z0-9_]*\.[a-z][a-z0-9_]*$/;

/** Types that streams and webhooks use for events outside the registry. */
const RESERVED: readonly string[] = ['stream.reset', webhookTest.type];

/** Of the same form as a resource. */
const AGGREGATE = /^[a-z][a-z0-9_]*$/;

/** The part of `source` that follows the setting `EVENT_SOURCE`. */
const SOURCE = /^[A-Za-z0-9._-]+$/;

/** @throws {InvalidEventDefinition} for the first invalid field */
export function checkDefinition(definition: EventDefinition, validator: SchemaValidator): void {
  const fail = (field: string, problem: string): never => {
    throw new InvalidEventDefinition(definition, field, problem);
  };
  if (!NAME.test(definition.type)) fail('type', 'is not of the form resource.action');
  if (RESERVED.includes(definition.type)) fail('type', 'is reserved');
  if (!SOURCE.test(definition.source)) {
    fail('source', 'may contain only letters, digits, ".", "_" and "-"');
  }
  const { aggregate } = definition;
  if (aggregate !== undefined && !AGGREGATE.test(aggregate))
    fail('aggregate', 'is not a resource name');
  if (definition.description.trim() === '') fail('description', 'is empty');
  const latest = latestVersion(definition);
  if (latest === 0) fail('versions', 'is empty');
  for (let n = 1; n <= latest; n++) checkVersion(definition, n, validator);
  checkCasts(definition, validator);
}
