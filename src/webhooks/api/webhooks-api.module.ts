import { Module } from '@nestjs/common';
import { DeliveriesModule } from '../deliveries/index.js';
import { LifecycleModule } from '../lifecycle/index.js';
import { StatusModule } from '../status/index.js';
import { DestinationsModule, SubscriptionsModule } from '../subscriptions/index.js';
import { DeliveriesController } from './deliveries/deliveries.controller.js';
import { TestDeliveriesController } from './deliveries/test-deliveries.controller.js';
import { RecoveriesController } from './recoveries/recoveries.controller.js';
import { WebhookStats } from './stats/webhook-stats.js';
import { WebhookStatsController } from './stats/webhook-stats.controller.js';
import { DestinationCheck } from './webhooks/destination-check.js';
import { JwksController } from './webhooks/jwks.controller.js';
import { OwnershipCheck } from './webhooks/ownership-check.js';
import { StatusChangesController } from './webhooks/status-changes.controller.js';
import { WebhookSecretController } from './webhooks/webhook-secret.controller.js';
import { WebhookStateController } from './webhooks/webhook-state.controller.js';
import { WebhooksController } from './webhooks/webhooks.controller.js';

/** The REST API of webhooks and their deliveries. */
@Module({
  imports: [
    DestinationsModule,
    SubscriptionsModule,
    StatusModule,
    DeliveriesModule,
    LifecycleModule,
  ],
  controllers: [
    WebhooksController,
    WebhookStateController,
    WebhookSecretController,
    JwksController,
    StatusChangesController,
    WebhookStatsController,
    TestDeliveriesController,
    RecoveriesController,
    DeliveriesController,
  ],
  providers: [DestinationCheck, OwnershipCheck, WebhookStats],
})
export class WebhooksApiModule {}
