import { castData } from './cast-data.js';
import { cloudEventAttributes, renderCloudEvent } from './cloud-event.js';
import type { CloudEventSource } from './cloud-event.js';
import type { LoggedEvent } from './envelope.js';
import type { EventRegistry } from './event-registry.js';
import { latestVersion } from './event-definition.js';

export const EVENT_FORMATS = ['envelope', 'cloudevents'] as const;
export type EventFormat = (typeof EVENT_FORMATS)[number];

/** Renders the JSON text of an event in one version and one format. */
export class EventRenderer {
  /** @param publicUrl the start of the URLs of schemas */
  constructor(
    private readonly registry: EventRegistry,
    private readonly publicUrl: string,
  ) {}

  /**
   * The version in which a reader that wants `wanted` receives the event: that version if the event
   * type has it, otherwise the latest. An event whose type is no longer defined keeps its version.
   */
  versionFor(event: LoggedEvent, wanted: number | null): number {
    const definition = this.registry.find(event.eventType);
    if (!definition) return event.version;
    return wanted !== null && definition.versions[wanted] ? wanted : latestVersion(definition);
  }

  render(event: LoggedEvent, version: number, format: EventFormat): string {
    const data = this.renderData(event, version);
    return format === 'envelope'
      ? renderEnvelope(event, version, data)
      : renderCloudEvent(this.sourceOf(event, version), data);
  }

  /** The JSON text of `data` alone, for formats that carry the envelope elsewhere. */
  renderData(event: LoggedEvent, version: number): string {
    const definition = this.registry.find(event.eventType);
    if (version === event.version || !definition) return event.data;
    return JSON.stringify(castData(definition, JSON.parse(event.data), event.version, version));
  }

  /** The CloudEvents context attributes, for protocols that carry them outside the data. */
  attributes(event: LoggedEvent, version: number): Record<string, string> {
    return cloudEventAttributes(this.sourceOf(event, version));
  }

  private sourceOf(event: LoggedEvent, version: number): CloudEventSource {
    const definition = this.registry.find(event.eventType);
    return { event, version, definition, publicUrl: this.publicUrl };
  }
}

/** Inserts the stored text of `data` unchanged, so that no event is parsed in order to be sent. */
function renderEnvelope(event: LoggedEvent, version: number, data: string): string {
  const { traceparent: _, attributes: __, ...fields } = event;
  return `${JSON.stringify({ ...fields, version, data: undefined }).slice(0, -1)},"data":${data}}`;
}
