import { Injectable } from '@nestjs/common';
import { Clock, currentContext } from '../../../common/index.js';
import { EventsConfig } from '../../../config/index.js';
import { EventRegistry, unknownEventType, webhookTest } from '../../../events/index.js';
import type { EventDefinition } from '../../../events/index.js';
import { DeliveryAttempts } from '../work/delivery-attempts.js';
import { SharedEvent } from '../../renditions/index.js';
import type { MadeAttempt } from '../attempt-outcome.js';
import { DeliveryTargets, SubscriptionFinder } from '../../subscriptions/index.js';
import { testEvent } from './test-event.js';
import { NoSuchExample, WebhookUnreadable } from './test-delivery.errors.js';

/** An attempt that belongs to no stored delivery. */
export interface TestDelivery extends MadeAttempt {
  readonly at: Date;
}

/**
 * Sends example events, so that a receiver can be tested without an event: rendered, signed,
 * guarded and sent like deliveries. Nothing is recorded or counted. A paused or disabled webhook
 * can be tested, too, which shows whether it can be enabled.
 */
@Injectable()
export class TestDeliveries {
  constructor(
    private readonly finder: SubscriptionFinder,
    private readonly targets: DeliveryTargets,
    private readonly attempts: DeliveryAttempts,
    private readonly registry: EventRegistry,
    private readonly clock: Clock,
    private readonly config: EventsConfig,
  ) {}

  /**
   * Waits for the receiver, up to `WEBHOOK_TIMEOUT`: call it outside transactions.
   * @throws {WebhookNotFound}
   * @throws {NoSuchExample}
   * @throws {WebhookUnreadable}
   */
  async send(id: string, tenantScope: string | null, eventType: string): Promise<TestDelivery> {
    const webhook = await this.finder.find(id, tenantScope);
    const definition = this.definitionOf(eventType);
    const key = { subscriptionId: id, revision: webhook.revision };
    const target = (await this.targets.find([key])).get(id);
    if (!target) throw new WebhookUnreadable();
    const at = this.clock.now();
    const { source } = this.config;
    const logged = testEvent({ webhook, definition, source, now: at, context: currentContext() });
    const event = new SharedEvent(logged);
    return { at, ...(await this.attempts.make({ event, target, number: 1, at })) };
  }

  private definitionOf(eventType: string): EventDefinition {
    if (eventType === webhookTest.type) return webhookTest;
    const definition = this.registry.find(eventType);
    if (!definition) throw new NoSuchExample(unknownEventType(eventType, this.registry));
    return definition;
  }
}
