import type { EventFormat, LoggedEvent, TypeSelection } from '../events/index.js';

/** A field by which events are routed, as `customerId`, and the value that a stream wants of it. */
export interface AttributeValue {
  readonly name: string;
  readonly value: string;
}

/** What one stream wants to see, and how. Absent parts (null) filter nothing. */
export interface StreamSelection {
  /** The only tenant whose events it may see; null: every tenant. */
  readonly tenantId: string | null;
  readonly types: TypeSelection;
  readonly aggregateId: string | null;
  readonly attribute: AttributeValue | null;
  /** The version of events whose type has it; null: the latest of each. */
  readonly version: number | null;
  readonly format: EventFormat;
}

/** The events of one stream. Streams with equal filters get the very same frames. */
export class StreamFilter {
  /** Equal for filters that select and render alike. */
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

  /** The version that this stream asks for in events of a type; null: the latest. */
  wantedVersion(eventType: string): number | null {
    return this.selection.types.versionOf(eventType) ?? this.selection.version;
  }
}
