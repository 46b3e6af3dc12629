import type { EventFormat, LoggedEvent, TypeSelection } from '../events/index.js';

/** A routing attribute, such as `customerId`, and the value that a stream selects. */
export interface AttributeValue {
  readonly name: string;
  readonly value: string;
}

/** The events that a stream selects, and their version and format. A null filters nothing. */
export interface StreamSelection {
  /** The only tenant whose events the stream may contain; null: every tenant. */
  readonly tenantId: string | null;
  readonly types: TypeSelection;
  readonly aggregateId: string | null;
  readonly attribute: AttributeValue | null;
  /** The version, for event types that have it; null: the latest of each. */
  readonly version: number | null;
  readonly format: EventFormat;
}

/** Selects the events of a stream. Streams with equal filters share their frames. */
export class StreamFilter {
  /** Equal for filters with the same selection, version and format. */
  readonly key: string;

  constructor(readonly selection: StreamSelection) {
    const { tenantId, types, aggregateId, attribute, version, format } = selection;
    const { name = null, value = null } = attribute ?? {};
    const parts = [tenantId, types.toString(), aggregateId, name, value, version, format];
    this.key = JSON.stringify(parts);
  }

  matches(event: LoggedEvent): boolean {
    const { tenantId, types, aggregateId, attribute } = this.selection;
    if (tenantId !== null && event.tenantId !== tenantId) return false;
    if (aggregateId !== null && event.aggregateId !== aggregateId) return false;
    if (attribute !== null && event.attributes[attribute.name] !== attribute.value) return false;
    return types.matches(event.eventType);
  }

  /** The version that the stream requests for an event type; null: the latest. */
  wantedVersion(eventType: string): number | null {
    return this.selection.types.versionOf(eventType) ?? this.selection.version;
  }
}
