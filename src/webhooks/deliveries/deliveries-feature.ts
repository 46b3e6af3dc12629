import type { DynamicModule, Provider, Type } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { WebhooksConfig } from '../../config/index.js';
import type { SettingValues } from '../../config/index.js';
import { DeadLetterModule } from '../../dead-letter/index.js';
import { DestinationGuard } from '../destinations/index.js';
import { HttpWebhookSender, WebhookSender } from '../sending/index.js';
import { DeliveryClaims } from './claim/delivery-claims.js';
import { DeliveryEvents } from './claim/delivery-events.js';
import { DeliveryLoader } from './claim/delivery-loader.js';
import { RecentEvents, Renditions } from '../renditions/index.js';
import { DeliveriesController } from '../api/index.js';
import { Deliveries } from './deliveries.service.js';
import { DeliveryRecovery } from '../lifecycle/index.js';
import { DeliverySessions } from './delivery-connections.js';
import { DeliveryStore } from '../fan-out/index.js';
import { DeliverySweeper } from './delivery-sweeper.js';
import { DeliveryConclusions } from './outcome/delivery-finalizer.js';
import { OutcomeRecorder } from './outcome/outcome-recorder.js';
import { queueFeature } from './queue/queue-feature.js';
import { RequestBodies } from './request-bodies.js';
import { ResendClaims } from './resend/resend-claims.js';
import { ResendWorker } from './resend/resend-worker.js';
import { Resends } from './resend/resends.js';
import { MAX_IN_FLIGHT_PER_SLOT } from './scheduling/capacity.js';
import { WebhookAttempt } from './webhook-attempt.entity.js';
import { WebhookDelivery } from './webhook-delivery.entity.js';
import { WebhookReplay } from './webhook-replay.js';
import { DeliveryAttempts } from './work/delivery-attempts.js';
import { DeliveryWorker } from './work/delivery-worker.js';

interface DeliveriesFeature {
  readonly imports: (DynamicModule | Type)[];
  readonly controllers: Type[];
  readonly providers: Provider[];
}

/** What the webhooks module needs to deliver, with the queue that the settings ask for. */
export function deliveriesFeature(settings: SettingValues): DeliveriesFeature {
  const queue = queueFeature(settings);
  return {
    imports: [
      DeadLetterModule,
      TypeOrmModule.forFeature([WebhookDelivery, WebhookAttempt]),
      ...queue.imports,
    ],
    controllers: [DeliveriesController],
    providers: [
      ...queue.providers,
      {
        provide: WebhookSender,
        inject: [DestinationGuard, WebhooksConfig],
        // Connections are bounded per subscription by the worker; several may share an origin.
        useFactory: (guard: DestinationGuard, { concurrency }: WebhooksConfig) =>
          new HttpWebhookSender(guard, {
            connectionsPerOrigin: concurrency * MAX_IN_FLIGHT_PER_SLOT,
          }),
      },
      Deliveries,
      DeliveryAttempts,
      DeliveryClaims,
      DeliveryConclusions,
      DeliveryEvents,
      DeliveryLoader,
      DeliveryRecovery,
      DeliverySessions,
      DeliveryStore,
      DeliverySweeper,
      DeliveryWorker,
      OutcomeRecorder,
      RecentEvents,
      Renditions,
      RequestBodies,
      ResendClaims,
      ResendWorker,
      Resends,
      WebhookReplay,
    ],
  };
}
