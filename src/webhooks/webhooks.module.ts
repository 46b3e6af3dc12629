import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AlertsModule } from '../alerts/index.js';
import { WebhooksConfig } from '../config/index.js';
import type { SettingValues } from '../config/index.js';
import { EventsModule } from '../events/index.js';
import { MailModule } from '../mail/index.js';
import { SecurityModule } from '../security/index.js';
import { deliveriesFeature } from './deliveries/index.js';
import {
  CachingResolver,
  DestinationGuard,
  Resolver,
  SystemResolver,
} from './destinations/index.js';
import { FanOut } from './fan-out/index.js';
import { OperatorsNotices, operatorsSender, OwnerNotices } from './notices/index.js';
import { DeliveryPurge } from './retention/index.js';
import { WebhookStats, WebhookStatsController } from './stats/index.js';
import { RecoveriesController } from './recovery/recoveries.controller.js';
import { Recoveries } from './recovery/recoveries.service.js';
import { RecoveryPages } from './recovery/recovery-pages.js';
import { RecoveryWindows } from './recovery/recovery-windows.js';
import { RecoveryWorker } from './recovery/recovery-worker.js';
import { WebhookRecovery } from './recovery/webhook-recovery.entity.js';
import {
  StatusChanges,
  StatusChangesController,
  SubscriptionStatus,
  webhookDisabled,
  WebhookStatusChange,
} from './status/index.js';
import {
  DeliveryTargets,
  SubscriptionFinder,
  SubscriptionSecrets,
  WebhookSubscription,
} from './subscriptions/index.js';
import { DeprecatedPins } from './subscriptions/deprecated-pins.js';
import { DestinationCheck } from './subscriptions/destination-check.js';
import { JwksController } from './subscriptions/jwks.controller.js';
import { OwnershipChallenges } from './subscriptions/ownership/ownership-challenges.js';
import { OwnershipCheck } from './subscriptions/ownership/ownership-check.js';
import { Ownership } from './subscriptions/ownership/ownership.js';
import { VerificationWorker } from './subscriptions/ownership/verification-worker.js';
import { Verifications } from './subscriptions/ownership/verifications.js';
import { PublicKeys } from './subscriptions/public-keys.js';
import { SecretResealing } from './subscriptions/secret-resealing.js';
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
        TypeOrmModule.forFeature([WebhookSubscription, WebhookStatusChange, WebhookRecovery]),
        EventsModule.forFeature([webhookDisabled]),
        SecurityModule,
        AlertsModule,
        MailModule,
        ...deliveries.imports,
      ],
      controllers: [
        WebhooksController,
        WebhookStateController,
        WebhookSecretController,
        JwksController,
        StatusChangesController,
        WebhookStatsController,
        TrialsController,
        RecoveriesController,
        ...deliveries.controllers,
      ],
      providers: [
        { provide: Resolver, useFactory: () => new CachingResolver(new SystemResolver()) },
        DestinationCheck,
        DeprecatedPins,
        {
          provide: DestinationGuard,
          inject: [Resolver, WebhooksConfig],
          useFactory: (resolver: Resolver, config: WebhooksConfig) =>
            new DestinationGuard(resolver, config),
        },
        SubscriptionFinder,
        SubscriptionSecrets,
        SecretResealing,
        SecretRotation,
        Ownership,
        OwnershipChallenges,
        OwnershipCheck,
        PublicKeys,
        VerificationWorker,
        Verifications,
        SubscriptionSwitch,
        SubscriptionStatus,
        StatusChanges,
        WebhookStats,
        DeliveryPurge,
        Subscriptions,
        SubscriptionState,
        DeliveryTargets,
        FanOut,
        Trials,
        OwnerNotices,
        OperatorsNotices,
        operatorsSender,
        Recoveries,
        RecoveryPages,
        RecoveryWindows,
        RecoveryWorker,
        ...deliveries.providers,
      ],
    };
  }
}
