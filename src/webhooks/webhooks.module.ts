import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { SecurityModule } from '../security/index.js';
import { DeliveryStore } from './deliveries/index.js';
import {
  CachingResolver,
  DestinationGuard,
  Resolver,
  SystemResolver,
} from './destinations/index.js';
import { FanOut } from './fan-out/index.js';
import {
  DeliveryTargets,
  SubscriptionFinder,
  SubscriptionSecrets,
  WebhookSubscription,
} from './subscriptions/index.js';
import { SubscriptionState } from './subscriptions/subscription-state.service.js';
import { SubscriptionSwitch } from './subscriptions/subscription-switch.js';
import { Subscriptions } from './subscriptions/subscriptions.service.js';
import { WebhookStateController } from './subscriptions/webhook-state.controller.js';
import { WebhooksController } from './subscriptions/webhooks.controller.js';

/** Subscriptions, and from the log to the receivers: fan-out, deliveries, sending. */
@Module({
  imports: [TypeOrmModule.forFeature([WebhookSubscription]), SecurityModule],
  controllers: [WebhooksController, WebhookStateController],
  providers: [
    { provide: Resolver, useFactory: () => new CachingResolver(new SystemResolver()) },
    DestinationGuard,
    SubscriptionFinder,
    SubscriptionSecrets,
    SubscriptionSwitch,
    Subscriptions,
    SubscriptionState,
    DeliveryTargets,
    FanOut,
    DeliveryStore,
  ],
})
export class WebhooksModule {}
