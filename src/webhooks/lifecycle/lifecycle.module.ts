import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AlertsModule } from '../../alerts/index.js';
import { DeadLetterModule } from '../../dead-letter/index.js';
import { MailModule } from '../../mail/index.js';
import { SenderModule } from '../deliveries/index.js';
import { DestinationsModule } from '../destinations/index.js';
import { StatusModule } from '../status/index.js';
import { SubscriptionsModule } from '../subscriptions/index.js';
import { OperatorsNotices } from './notices/operators-notices.js';
import { operatorsSender } from './notices/operators-sender.js';
import { OwnerNotices } from './notices/owner-notices.js';
import { OwnershipChallenges } from './ownership/ownership-challenges.js';
import { Ownership } from './ownership/ownership.js';
import { VerificationWorker } from './ownership/verification-worker.js';
import { Verifications } from './ownership/verifications.js';
import { DeliveryRecovery } from './recovery/delivery-recovery.js';
import { Recoveries } from './recovery/recoveries.service.js';
import { RecoveryPages } from './recovery/recovery-pages.js';
import { RecoveryWindows } from './recovery/recovery-windows.js';
import { RecoveryWorker } from './recovery/recovery-worker.js';
import { WebhookRecovery } from './recovery/webhook-recovery.entity.js';
import { SubscriptionSwitch } from './subscription-lifecycle.js';
import { SubscriptionState } from './subscription-state.service.js';
import { Subscriptions } from './subscriptions.service.js';

/** What happens to a subscription from its creation to its deletion, together with its deliveries. */
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
    OperatorsNotices,
    operatorsSender,
    OwnerNotices,
    Ownership,
    OwnershipChallenges,
    Recoveries,
    RecoveryPages,
    RecoveryWindows,
    RecoveryWorker,
    SubscriptionState,
    Subscriptions,
    SubscriptionSwitch,
    VerificationWorker,
    Verifications,
  ],
  exports: [OwnershipChallenges, Recoveries, Subscriptions, SubscriptionState, Verifications],
})
export class LifecycleModule {}
