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
  /** All of them must match; empty: any event matches. */
  readonly attributes: readonly AttributeValue[];
  /** The version, for event types that have it; null: the latest of each. */
  readonly version: number | null;
  readonly format: EventFormat;
  /** Whether frames are named after the event type. */
  readonly named: boolean;
}

const NO_TYPES: readonly string[] = [];

/** Selects the events of a stream. Streams with equal filters share their frames. */
export class StreamFilter {
  /** Equal for filters with the same selection, version and format. */
  readonly key: string;

  /** @param unknownTypes the requested event types that this release does not know */
  constructor(
    readonly selection: StreamSelection,
    readonly unknownTypes: readonly string[] = NO_TYPES,
  ) {
    const { tenantId, types, aggregateId, attributes, version, format, named } = selection;
    const values = attributes.map(({ name, value }) => [name, value]);
    const parts = [tenantId, types.toString(), aggregateId, values, version, format, named];
    this.key = JSON.stringify(parts);
  }

  matches(event: LoggedEvent): boolean {
    const { tenantId, types, aggregateId, attributes } = this.selection;
    if (tenantId !== null && event.tenantId !== tenantId) return false;
    if (aggregateId !== null && event.aggregateId !== aggregateId) return false;
    for (const { name, value } of attributes) if (event.attributes[name] !== value) return false;
    return types.matches(event.eventType);
  }

  /** The version that the stream requests for an event type; null: the latest. */
  wantedVersion(eventType: string): number | null {
    return this.selection.types.versionOf(eventType) ?? this.selection.version;
  }
}
