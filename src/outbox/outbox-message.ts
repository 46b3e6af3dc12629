import { currentContext, newId } from '../common/index.js';
import { aggregateTypeOf, latestVersion } from '../events/index.js';
import type { RecordedEvent } from '../events/index.js';

/** A row of the outbox, with its column names. */
export interface OutboxMessage {
  readonly event_id: string;
  readonly event_type: string;
  readonly version: number;
  readonly occurred_at: string;
  readonly source: string;
  readonly aggregate_type: string;
  readonly aggregate_id: string;
  readonly sequence_number: number;
  readonly tenant_id: string;
  readonly correlation_id: string;
  readonly causation_id: string | null;
  readonly actor: string;
  readonly traceparent: string | null;
  readonly attributes: Readonly<Record<string, string>>;
  readonly data: unknown;
}

/** Completes a recorded event with its time, its actor and its correlation. */
export function toOutboxMessage(recorded: RecordedEvent, source: string, now: Date): OutboxMessage {
  const { definition, data } = recorded;
  const context = currentContext();
  const eventId = newId();
  return {
    event_id: eventId,
    event_type: definition.type,
    version: latestVersion(definition),
    occurred_at: (recorded.occurredAt ?? now).toISOString(),
    source: `${source}/${definition.source}`,
    aggregate_type: aggregateTypeOf(definition),
    aggregate_id: recorded.aggregateId,
    sequence_number: recorded.sequenceNumber,
    tenant_id: recorded.tenantId,
    correlation_id: context?.correlationId ?? eventId,
    causation_id: context?.causationId ?? null,
    actor: context?.actor ?? 'system',
    traceparent: context?.traceparent ?? null,
    attributes: attributesOf(definition.attributes ?? [], data),
    data,
  };
}

/** Attributes are strings in every version, which registration checks (`checkVersion`). */
function attributesOf(names: readonly string[], data: unknown): Record<string, string> {
  const fields = data as Readonly<Record<string, string>>;
  return Object.fromEntries(names.map((name) => [name, fields[name] ?? '']));
}
