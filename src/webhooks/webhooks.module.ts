import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AlertsModule } from '../alerts/index.js';
import { WebhooksConfig } from '../config/index.js';
import type { SettingValues } from '../config/index.js';
import { EventsModule } from '../events/index.js';
import { MailModule } from '../mail/index.js';
import { SecurityModule } from '../security/index.js';
import { deliveriesFeature } from './deliveries/deliveries-feature.js';
import {
  CachingResolver,
  DestinationGuard,
  Resolver,
  SystemResolver,
} from './destinations/index.js';
import { FanOut } from './fan-out/fan-out.js';
import { OperatorsNotices } from './lifecycle/notices/operators-notices.js';
import { operatorsSender } from './lifecycle/notices/operators-sender.js';
import { OwnerNotices } from './lifecycle/notices/owner-notices.js';
import { DeliveryPurge } from './deliveries/retention/delivery-purge.js';
import { WebhookStats } from './api/stats/webhook-stats.js';
import { WebhookStatsController } from './api/stats/webhook-stats.controller.js';
import { RecoveriesController } from './api/recoveries/recoveries.controller.js';
import { Recoveries } from './lifecycle/recovery/recoveries.service.js';
import { RecoveryPages } from './lifecycle/recovery/recovery-pages.js';
import { RecoveryWindows } from './lifecycle/recovery/recovery-windows.js';
import { RecoveryWorker } from './lifecycle/recovery/recovery-worker.js';
import { WebhookRecovery } from './lifecycle/recovery/webhook-recovery.entity.js';
import { StatusChanges } from './status/status-changes.js';
import { StatusChangesController } from './api/webhooks/status-changes.controller.js';
import { SubscriptionStatus } from './status/subscription-status.js';
import { webhookDisabled } from './status/webhook-disabled.event.js';
import { WebhookStatusChange } from './status/webhook-status-change.entity.js';
import { DeliveryTargets } from './subscriptions/delivery-targets.js';
import { SubscriptionFinder } from './subscriptions/subscription-finder.js';
import { SubscriptionSecrets } from './subscriptions/secrets/subscription-secrets.js';
import { WebhookSubscription } from './subscriptions/webhook-subscription.entity.js';
import { DeprecatedPins } from './subscriptions/deprecated-pins.js';
import { DestinationCheck } from './api/webhooks/destination-check.js';
import { JwksController } from './api/webhooks/jwks.controller.js';
import { OwnershipChallenges } from './lifecycle/ownership/ownership-challenges.js';
import { OwnershipCheck } from './api/webhooks/ownership-check.js';
import { Ownership } from './lifecycle/ownership/ownership.js';
import { VerificationWorker } from './lifecycle/ownership/verification-worker.js';
import { Verifications } from './lifecycle/ownership/verifications.js';
import { PublicKeys } from './subscriptions/secrets/public-keys.js';
import { SecretResealing } from './subscriptions/secrets/secret-resealing.js';
import { SecretRotation } from './subscriptions/secrets/secret-rotation.js';
import { SubscriptionState } from './lifecycle/subscription-state.service.js';
import { SubscriptionSwitch } from './lifecycle/subscription-lifecycle.js';
import { Subscriptions } from './lifecycle/subscriptions.service.js';
import { WebhookSecretController } from './api/webhooks/webhook-secret.controller.js';
import { WebhookStateController } from './api/webhooks/webhook-state.controller.js';
import { WebhooksController } from './api/webhooks/webhooks.controller.js';
import { Trials } from './deliveries/test-delivery/test-deliveries.js';
import { TrialsController } from './api/deliveries/test-deliveries.controller.js';

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
