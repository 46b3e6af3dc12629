import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import type { SettingValues } from '../config/index.js';
import { SecurityModule } from '../security/index.js';
import { deliveriesFeature } from './deliveries/index.js';
import {
  CachingResolver,
  DestinationGuard,
  Resolver,
  SystemResolver,
} from './destinations/index.js';
import { FanOut } from './fan-out/index.js';
import {
  StatusChanges,
  StatusChangesController,
  SubscriptionStatus,
  WebhookStatusChange,
} from './status/index.js';
import {
  DeliveryTargets,
  SubscriptionFinder,
  SubscriptionSecrets,
  WebhookSubscription,
} from './subscriptions/index.js';
import { DestinationCheck } from './subscriptions/destination-check.js';
import { JwksController } from './subscriptions/jwks.controller.js';
import { PublicKeys } from './subscriptions/public-keys.js';
import { SecretRotation } from './subscriptions/secret-rotation.js';
import { SubscriptionState } from './subscriptions/subscription-state.service.js';
import { SubscriptionSwitch } from './subscriptions/subscription-switch.js';
import { Subscriptions } from './subscriptions/subscriptions.service.js';
import { WebhookSecretController } from './subscriptions/webhook-secret.controller.js';
import { WebhookStateController } from './subscriptions/webhook-state.controller.js';
import { WebhooksController } from './subscriptions/webhooks.controller.js';
import { Trials, TrialsController } from './trial/index.js';

/** Subscriptions, and from the log to the receivers: fan-out, deliveries, sending. */
@Module({})
export class WebhooksModule {
  static forRoot(settings: SettingValues): DynamicModule {
    const deliveries = deliveriesFeature(settings);
    return {
      module: WebhooksModule,
      imports: [
        TypeOrmModule.forFeature([WebhookSubscription, WebhookStatusChange]),
        SecurityModule,
        ...deliveries.imports,
      ],
      controllers: [
        WebhooksController,
        WebhookStateController,
        WebhookSecretController,
        JwksController,
        StatusChangesController,
        TrialsController,
        ...deliveries.controllers,
      ],
      providers: [
        { provide: Resolver, useFactory: () => new CachingResolver(new SystemResolver()) },
        DestinationCheck,
        DestinationGuard,
        SubscriptionFinder,
        SubscriptionSecrets,
        SecretRotation,
        PublicKeys,
        SubscriptionSwitch,
        SubscriptionStatus,
        StatusChanges,
        Subscriptions,
        SubscriptionState,
        DeliveryTargets,
        FanOut,
        Trials,
        ...deliveries.providers,
      ],
    };
  }
}
