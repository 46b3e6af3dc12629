import { newId } from '../../common/index.js';
import type { RequestContext } from '../../common/index.js';
import { aggregateTypeOf, latestVersion, resourceOf } from '../../events/index.js';
import type { EventDefinition, LoggedEvent } from '../../events/index.js';

/** The type that is sent when none is asked for: nothing but a sign of life. */
export const TRIAL_TYPE = 'webhook.test';

interface Trial {
  /** Whose event it is made to look like. */
  readonly webhook: {
    readonly id: string;
    readonly tenantId: string;
    readonly versions: Readonly<Record<string, number>>;
  };
  /** Null: `webhook.test`. */
  readonly definition: EventDefinition | null;
  /** First part of `source`. */
  readonly source: string;
  readonly now: Date;
  readonly context: RequestContext | undefined;
}

/**
 * An event that never happened: the published example of a type, in the version that the webhook is pinned to. It is in
 * no log, and says so by the `position` 0.
 */
export function trialEvent({ webhook, definition, source, now, context }: Trial): LoggedEvent {
  const eventId = newId();
  return {
    eventId,
    ...(definition ? exampleOf(definition, webhook.versions) : signOfLife(webhook.id)),
    source: `${source}/${definition?.source ?? 'webhooks'}`,
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

function signOfLife(webhookId: string) {
  return {
    eventType: TRIAL_TYPE,
    version: 1,
    aggregateType: resourceOf(TRIAL_TYPE),
    aggregateId: webhookId,
    data: JSON.stringify({ webhookId, message: 'This is a test: nothing has happened.' }),
  };
}
