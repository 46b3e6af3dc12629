import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AlertsModule } from '../../alerts/index.js';
import { EventsModule } from '../../events/index.js';
import { SubscriptionsModule } from '../subscriptions/index.js';
import { StatusChanges } from './status-changes.js';
import { SubscriptionStatus } from './subscription-status.js';
import { webhookDisabled } from './webhook-disabled.event.js';
import { WebhookStatusChange } from './webhook-status-change.entity.js';

/**
 * Changes the status of subscriptions and records each change. It lies below deliveries, because a
 * delivery that fails for good disables its subscription.
 */
@Module({
  imports: [
    TypeOrmModule.forFeature([WebhookStatusChange]),
    EventsModule.forFeature([webhookDisabled]),
    AlertsModule,
    SubscriptionsModule,
  ],
  providers: [StatusChanges, SubscriptionStatus],
  exports: [StatusChanges, SubscriptionStatus],
})
export class StatusModule {}
