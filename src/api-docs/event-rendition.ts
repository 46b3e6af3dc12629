import { latestVersion, webhookTest } from '../events/index.js';
import type { EventDefinition } from '../events/index.js';

/** One event in one of its versions, as the documents list them. */
export interface EventRendition {
  /** `order.created.v2`; its schemas and messages are named so. */
  readonly name: string;
  readonly definition: EventDefinition;
  readonly version: number;
}

/** What webhooks send: every version of every event, and the test that `POST /webhooks/:id/test` sends. */
export function sentRenditionsOf(definitions: readonly EventDefinition[]): EventRendition[] {
  return renditionsOf([...definitions, webhookTest]);
}

/** Every version of every event, by name. */
export function renditionsOf(definitions: readonly EventDefinition[]): EventRendition[] {
  return definitions.flatMap((definition) =>
    Array.from({ length: latestVersion(definition) }, (_, index) => ({
      name: `${definition.type}.v${index + 1}`,
      definition,
      version: index + 1,
    })),
  );
}
