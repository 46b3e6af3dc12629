import { Module } from '@nestjs/common';
import { WebhooksConfig } from '../../config/index.js';
import { DestinationGuard } from '../destinations/index.js';
import { HttpWebhookSender, WebhookSender } from '../sending/index.js';
import { DestinationsModule } from '../subscriptions/index.js';
import { MAX_IN_FLIGHT_PER_SLOT } from './scheduling/capacity.js';

/** The sender that deliveries, test deliveries, ownership challenges and owner alerts share. */
@Module({
  imports: [DestinationsModule],
  providers: [
    {
      provide: WebhookSender,
      inject: [DestinationGuard, WebhooksConfig],
      // The worker limits connections per subscription; several subscriptions may share an origin.
      useFactory: (guard: DestinationGuard, { concurrency }: WebhooksConfig) =>
        new HttpWebhookSender(guard, {
          connectionsPerOrigin: concurrency * MAX_IN_FLIGHT_PER_SLOT,
        }),
    },
  ],
  exports: [WebhookSender],
})
export class SenderModule {}
