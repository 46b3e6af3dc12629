import { newId } from '../../../common/index.js';
import type { RequestContext } from '../../../common/index.js';
import { aggregateTypeOf, latestVersion, webhookTest } from '../../../events/index.js';
import type { EventDefinition, LoggedEvent } from '../../../events/index.js';

interface TestEventOptions {
  /** The webhook that receives the event. */
  readonly webhook: {
    readonly id: string;
    readonly tenantId: string;
    readonly versions: Readonly<Record<string, number>>;
  };
  readonly definition: EventDefinition;
  /** The first part of `source`. */
  readonly source: string;
  readonly now: Date;
  readonly context: RequestContext | undefined;
}

/**
 * An example event: the published example of a type, in the version that the webhook is pinned to.
 * Its `position` is 0, because it is not in the log.
 */
export function testEvent({
  webhook,
  definition,
  source,
  now,
  context,
}: TestEventOptions): LoggedEvent {
  const eventId = newId();
  return {
    eventId,
    ...(definition === webhookTest
      ? exampleOfTest(webhook.id)
      : exampleOf(definition, webhook.versions)),
    source: `${source}/${definition.source}`,
    timestamp: now.toISOString(),
    sequenceNumber: 1,
    position: 0,
    tenantId: webhook.tenantId,
    correlationId: context?.correlationId ?? eventId,
    causationId: null,
    actor: context?.actor ?? 'system',
    traceparent: context?.traceparent ?? null,
    attributes: {},
  };
}

function exampleOf(definition: EventDefinition, pins: Readonly<Record<string, number>>) {
  const { type, versions } = definition;
  const pinned = pins[type];
  const version = pinned !== undefined && versions[pinned] ? pinned : latestVersion(definition);
  return {
    eventType: type,
    version,
    aggregateType: aggregateTypeOf(definition),
    aggregateId: newId(),
    data: JSON.stringify(versions[version]?.example),
  };
}

function exampleOfTest(webhookId: string) {
  return {
    eventType: webhookTest.type,
    version: 1,
    aggregateType: aggregateTypeOf(webhookTest),
    aggregateId: webhookId,
    data: JSON.stringify({ ...Object(webhookTest.versions[1]?.example), webhookId }),
  };
}
