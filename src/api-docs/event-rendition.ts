import { latestVersion, webhookTest } from '../events/index.js';
import type { EventDefinition } from '../events/index.js';

/** One version of an event type. */
export interface EventRendition {
  /** `order.created.v2`; used to name its schemas and messages. */
  readonly name: string;
  readonly definition: EventDefinition;
  readonly version: number;
}

/** What webhooks send: all versions of all events, and the event of `POST /webhooks/:id/test`. */
export function sentRenditionsOf(definitions: readonly EventDefinition[]): EventRendition[] {
  return renditionsOf([...definitions, webhookTest]);
}

/** All versions of all events. */
export function renditionsOf(definitions: readonly EventDefinition[]): EventRendition[] {
  return definitions.flatMap((definition) =>
    Array.from({ length: latestVersion(definition) }, (_, index) => ({
      name: `${definition.type}.v${index + 1}`,
      definition,
      version: index + 1,
    })),
  );
}
