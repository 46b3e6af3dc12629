import { Injectable } from '@nestjs/common';
import { HttpConfig } from '../config/index.js';
import { castData } from './cast-data.js';
import { cloudEventAttributes, renderCloudEvent } from './cloud-event.js';
import type { CloudEventSource } from './cloud-event.js';
import type { LoggedEvent } from './envelope.js';
import { EventRegistry } from './event-registry.js';
import { latestVersion } from './event-definition.js';

export const EVENT_FORMATS = ['envelope', 'cloudevents'] as const;
export type EventFormat = (typeof EVENT_FORMATS)[number];

/** Makes the JSON text of an event as a reader asked for it: one of its versions, in one of the formats. */
@Injectable()
export class EventRenderer {
  private readonly publicUrl: string;

  constructor(
    private readonly registry: EventRegistry,
    config: HttpConfig,
  ) {
    this.publicUrl = config.publicUrl;
  }

  /**
   * The version in which a reader that asks for `wanted` gets the event: the one asked for where the event
   * has it, else the latest; and an event that nobody defines any more as it was stored.
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

  /** The JSON text of `data` alone, for formats that put the envelope elsewhere. */
  renderData(event: LoggedEvent, version: number): string {
    const definition = this.registry.find(event.eventType);
    if (version === event.version || !definition) return event.data;
    return JSON.stringify(castData(definition, JSON.parse(event.data), event.version, version));
  }

  /** The context attributes of CloudEvents, for protocols that carry them beside the data. */
  attributes(event: LoggedEvent, version: number): Record<string, string> {
    return cloudEventAttributes(this.sourceOf(event, version));
  }

  private sourceOf(event: LoggedEvent, version: number): CloudEventSource {
    const definition = this.registry.find(event.eventType);
    return { event, version, definition, publicUrl: this.publicUrl };
  }
}

/** The stored text of `data` is spliced in as it is: no event is parsed to be sent on. */
function renderEnvelope(event: LoggedEvent, version: number, data: string): string {
  const { traceparent: _, attributes: __, ...fields } = event;
  return `${JSON.stringify({ ...fields, version, data: undefined }).slice(0, -1)},"data":${data}}`;
}
