import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { EventRenderer } from '../../events/index.js';
import type { LoggedEvent } from '../../events/index.js';
import type { DeliveryTarget, WebhookFormat } from '../subscriptions/index.js';
import type { Rendition, SharedEvent } from './shared-event.js';

/**
 * Renders events in the format and versions of their targets. An event that a hundred subscriptions
 * receive in the same way is rendered once.
 */
@Injectable()
export class Renditions {
  constructor(private readonly renderer: EventRenderer) {}

  of(event: SharedEvent, { format, versions }: DeliveryTarget): Rendition {
    const { logged } = event;
    const version = this.renderer.versionFor(logged, versions[logged.eventType] ?? null);
    return this.as(event, format, version);
  }

  /** The rendition in this format and version, as it is sent or was sent. */
  as(event: SharedEvent, format: WebhookFormat, version: number): Rendition {
    return event.rendition(`${format} ${version}`, () => {
      const body = Buffer.from(this.render(event.logged, version, format));
      const hash = createHash('sha256').update(body).digest('hex');
      return { format, version, body, hash };
    });
  }

  private render(event: LoggedEvent, version: number, format: WebhookFormat): string {
    return format === 'cloudevents-binary'
      ? this.renderer.renderData(event, version)
      : this.renderer.render(event, version, format);
  }
}
