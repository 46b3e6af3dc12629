import { Injectable } from '@nestjs/common';
import { EventRenderer } from '../../../events/index.js';
import type { LoggedEvent } from '../../../events/index.js';
import type { DeliveryTarget } from '../../subscriptions/index.js';

export type WebhookFormat = DeliveryTarget['format'];

/** An event as one or many subscriptions get it. */
export interface Rendition {
  readonly version: number;
  /** Signed and sent byte for byte. */
  readonly body: Buffer;
}

/**
 * Renders events for deliveries. The deliveries of one claim share the event object, and with it what was made
 * of it: an event that goes to a hundred subscribers in the same version and format is rendered once.
 */
@Injectable()
export class Renditions {
  private readonly made = new WeakMap<LoggedEvent, Map<string, Rendition>>();

  constructor(private readonly renderer: EventRenderer) {}

  of(event: LoggedEvent, { format, versions }: DeliveryTarget): Rendition {
    const version = this.renderer.versionFor(event, versions[event.eventType] ?? null);
    const key = `${format} ${version}`;
    const ofEvent = this.made.get(event) ?? new Map<string, Rendition>();
    this.made.set(event, ofEvent);
    const known = ofEvent.get(key);
    if (known) return known;
    const rendition = { version, body: Buffer.from(this.render(event, version, format)) };
    ofEvent.set(key, rendition);
    return rendition;
  }

  private render(event: LoggedEvent, version: number, format: WebhookFormat): string {
    return format === 'cloudevents-binary'
      ? this.renderer.renderData(event, version)
      : this.renderer.render(event, version, format);
  }
}
