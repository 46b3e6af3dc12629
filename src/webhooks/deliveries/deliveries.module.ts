import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DeadLetterModule } from '../../dead-letter/index.js';
import { RenditionsModule } from '../renditions/index.js';
import { StatusModule } from '../status/index.js';
import { SubscriptionsModule } from '../subscriptions/index.js';
import { DeliveryClaims } from './claim/delivery-claims.js';
import { DeliveryEvents } from './claim/delivery-events.js';
import { DeliveryLoader } from './claim/delivery-loader.js';
import { DeliveriesService } from './deliveries.service.js';
import { DeliveryConnections } from './delivery-connections.js';
import { DeliverySweeper } from './delivery-sweeper.js';
import { DeliveryList } from './list/delivery-list.js';
import { DeliveryFinalizer } from './outcome/delivery-finalizer.js';
import { OutcomeRecorder } from './outcome/outcome-recorder.js';
import { RequestBodies } from './request-bodies.js';
import { ResendClaims } from './resend/resend-claims.js';
import { ResendWorker } from './resend/resend-worker.js';
import { Resends } from './resend/resends.js';
import { DeliveryPurge } from './retention/delivery-purge.js';
import { SenderModule } from './sender.module.js';
import { TestDeliveries } from './test-delivery/test-deliveries.js';
import { WebhookAttempt } from './webhook-attempt.entity.js';
import { WebhookDelivery } from './webhook-delivery.entity.js';
import { WebhookReplay } from './webhook-replay.js';
import { DeliveryAttempts } from './work/delivery-attempts.js';
import { DeliveryWorker } from './work/delivery-worker.js';

/** Claims due deliveries, sends them and records their outcomes. */
@Module({
  imports: [
    TypeOrmModule.forFeature([WebhookDelivery, WebhookAttempt]),
    DeadLetterModule,
    SubscriptionsModule,
    RenditionsModule,
    StatusModule,
    SenderModule,
  ],
  providers: [
    DeliveriesService,
    DeliveryAttempts,
    DeliveryClaims,
    DeliveryFinalizer,
    DeliveryEvents,
    DeliveryList,
    DeliveryLoader,
    DeliveryPurge,
    DeliveryConnections,
    DeliverySweeper,
    DeliveryWorker,
    OutcomeRecorder,
    RequestBodies,
    ResendClaims,
    ResendWorker,
    Resends,
    TestDeliveries,
    WebhookReplay,
  ],
  exports: [DeliveriesService, TestDeliveries],
})
export class DeliveriesModule {}
