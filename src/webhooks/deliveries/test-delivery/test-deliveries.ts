import { Injectable } from '@nestjs/common';
import { Clock, currentContext } from '../../../common/index.js';
import { EventsConfig } from '../../../config/index.js';
import { EventRegistry, webhookTest } from '../../../events/index.js';
import type { EventDefinition } from '../../../events/index.js';
import { DeliveryAttempts } from '../work/delivery-attempts.js';
import { SharedEvent } from '../../renditions/index.js';
import type { MadeAttempt } from '../made-attempt.js';
import { DeliveryTargets, SubscriptionFinder } from '../../subscriptions/index.js';
import { trialEvent } from './test-event.js';
import { NoSuchExample, WebhookUnreadable } from './test-delivery.errors.js';

/** An attempt that belongs to no delivery. */
export interface Trial extends MadeAttempt {
  readonly at: Date;
}

/**
 * Sends examples, so that a receiver can be tried without an event: rendered, signed, guarded and sent as deliveries
 * are. Nothing is recorded and nothing counted, and a paused or disabled webhook is tried all the same: that is how one
 * sees whether it can be enabled.
 */
@Injectable()
export class Trials {
  constructor(
    private readonly finder: SubscriptionFinder,
    private readonly targets: DeliveryTargets,
    private readonly attempts: DeliveryAttempts,
    private readonly registry: EventRegistry,
    private readonly clock: Clock,
    private readonly config: EventsConfig,
  ) {}

  /**
   * Waits for the receiver, `WEBHOOK_TIMEOUT` at most: call it outside of any transaction.
   * @throws {WebhookNotFound}
   * @throws {NoSuchExample}
   * @throws {WebhookUnreadable}
   */
  async make(id: string, tenantScope: string | null, eventType: string): Promise<Trial> {
    const webhook = await this.finder.find(id, tenantScope);
    const definition = this.definitionOf(eventType);
    const key = { subscriptionId: id, revision: webhook.revision };
    const target = (await this.targets.find([key])).get(id);
    if (!target) throw new WebhookUnreadable();
    const at = this.clock.now();
    const { source } = this.config;
    const logged = trialEvent({ webhook, definition, source, now: at, context: currentContext() });
    const event = new SharedEvent(logged);
    return { at, ...(await this.attempts.make({ event, target, number: 1, at })) };
  }

  private definitionOf(eventType: string): EventDefinition {
    if (eventType === webhookTest.type) return webhookTest;
    const definition = this.registry.find(eventType);
    if (!definition) throw new NoSuchExample(eventType);
    return definition;
  }
}
