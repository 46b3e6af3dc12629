import { Injectable, Logger } from '@nestjs/common';
import { WebhooksConfig } from '../../../config/index.js';
import { EventRegistry, EventRenderer } from '../../../events/index.js';
import { WebhookSender } from '../../sending/index.js';
import type { SendResult } from '../../sending/index.js';
import { signStandardWebhook } from '../../signing/index.js';
import { maskHeaders } from '../../subscriptions/index.js';
import type { DeliveryTarget } from '../../subscriptions/index.js';
import { Renditions } from '../../renditions/index.js';
import type { Rendition, SharedEvent } from '../../renditions/index.js';
import { deliveryHeaders } from './delivery-request.js';
import type { MadeAttempt } from '../attempt-outcome.js';

/** What an attempt sends, and where to. */
interface AttemptInput {
  readonly event: SharedEvent;
  readonly target: DeliveryTarget;
  /** 1, 2, … */
  readonly number: number;
  readonly at: Date;
}

/** The content of a request. */
interface Message {
  readonly rendition: Rendition;
  readonly headers: Record<string, string>;
}

const UNSENDABLE: SendResult = {
  statusCode: null,
  errorClass: 'invalid_request',
  error: 'the event cannot be rendered for this webhook',
  errorDetail: null,
  responseHeaders: null,
  responseBody: null,
  resolvedAddress: null,
  durationMs: 0,
  timings: { dns: null, connect: null, tls: null, firstByte: null, total: 0 },
};

/** Makes attempts: renders the event, signs it for this attempt, and sends it. */
@Injectable()
export class DeliveryAttempts {
  private readonly logger = new Logger(DeliveryAttempts.name);

  constructor(
    private readonly renditions: Renditions,
    private readonly registry: EventRegistry,
    private readonly renderer: EventRenderer,
    private readonly sender: WebhookSender,
    private readonly config: WebhooksConfig,
  ) {}

  /** Makes one attempt. Never rejects: an event that cannot be rendered is a failed attempt. */
  async make(input: AttemptInput): Promise<MadeAttempt> {
    const { event, target } = input;
    let message: Message;
    try {
      message = this.message(input);
    } catch (error) {
      const { eventId } = event.logged;
      const { subscriptionId } = target;
      this.logger.error({ msg: 'cannot render event', eventId, subscriptionId, err: error });
      return { result: UNSENDABLE, sent: null };
    }
    const { rendition, headers } = message;
    const { timeoutMs } = this.config;
    const request = { url: target.url, headers, body: rendition.body, timeoutMs };
    const result = await this.sender.send({ ...request, isRetry: input.number > 1 });
    return { result, sent: { headers: maskHeaders(headers, target.headers), rendition } };
  }

  private message({ event, target, number, at }: AttemptInput): Message {
    const { logged } = event;
    const rendition = this.renditions.of(event, target);
    const { version, body } = rendition;
    const timestampSeconds = Math.floor(at.getTime() / 1000);
    const { secrets } = target;
    const headers = deliveryHeaders({
      event: logged,
      format: target.format,
      attributes:
        target.format === 'cloudevents-binary' ? this.renderer.attributes(logged, version) : {},
      deprecated: this.registry.find(logged.eventType)?.versions[version]?.deprecated,
      attempt: number,
      timestampSeconds,
      custom: target.headers,
      signature: signStandardWebhook({ id: logged.eventId, timestampSeconds, body, secrets }),
    });
    return { rendition, headers };
  }
}
