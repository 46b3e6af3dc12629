import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AlertsModule } from '../../alerts/index.js';
import { DeadLetterModule } from '../../dead-letter/index.js';
import { MailModule } from '../../mail/index.js';
import { SenderModule } from '../deliveries/index.js';
import { StatusModule } from '../status/index.js';
import { DestinationsModule, SubscriptionsModule } from '../subscriptions/index.js';
import { OperatorAlerts } from './alerts/operator-alerts.js';
import { operatorAlertSender } from './alerts/operator-alert-sender.js';
import { OwnerAlerts } from './alerts/owner-alerts.js';
import { OwnershipChallenges } from './ownership/ownership-challenges.js';
import { Ownership } from './ownership/ownership.js';
import { VerificationStore } from './ownership/verification-store.js';
import { VerificationWorker } from './ownership/verification-worker.js';
import { Verifications } from './ownership/verifications.js';
import { DeliveryRecovery } from './recovery/delivery-recovery.js';
import { RecoveriesService } from './recovery/recoveries.service.js';
import { RecoveryPages } from './recovery/recovery-pages.js';
import { RecoveryWindows } from './recovery/recovery-windows.js';
import { RecoveryWorker } from './recovery/recovery-worker.js';
import { WebhookRecovery } from './recovery/webhook-recovery.entity.js';
import { SubscriptionLifecycle } from './subscription-lifecycle.js';
import { SubscriptionStateService } from './subscription-state.service.js';
import { SubscriptionsService } from './subscriptions.service.js';

/**
 * What happens to a subscription from its creation to its deletion, together with its deliveries.
 */
@Module({
  imports: [
    TypeOrmModule.forFeature([WebhookRecovery]),
    AlertsModule,
    DeadLetterModule,
    MailModule,
    DestinationsModule,
    SubscriptionsModule,
    StatusModule,
    SenderModule,
  ],
  providers: [
    DeliveryRecovery,
    OperatorAlerts,
    operatorAlertSender,
    OwnerAlerts,
    Ownership,
    OwnershipChallenges,
    RecoveriesService,
    RecoveryPages,
    RecoveryWindows,
    RecoveryWorker,
    SubscriptionStateService,
    SubscriptionsService,
    SubscriptionLifecycle,
    VerificationStore,
    VerificationWorker,
    Verifications,
  ],
  exports: [
    OwnershipChallenges,
    RecoveriesService,
    SubscriptionsService,
    SubscriptionStateService,
    Verifications,
  ],
})
export class LifecycleModule {}
