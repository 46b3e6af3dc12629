import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { SecurityModule } from '../../security/index.js';
import { DeliveryTargets } from './delivery-targets.js';
import { DeprecatedPins } from './deprecated-pins.js';
import { PublicKeys } from './secrets/public-keys.js';
import { SecretResealing } from './secrets/secret-resealing.js';
import { SecretRotation } from './secrets/secret-rotation.js';
import { SubscriptionSecrets } from './secrets/subscription-secrets.js';
import { SubscriptionFinder } from './subscription-finder.js';
import { WebhookSubscription } from './webhook-subscription.entity.js';

/** Subscriptions as they are stored and read, with their secrets. */
@Module({
  imports: [TypeOrmModule.forFeature([WebhookSubscription]), SecurityModule],
  providers: [
    DeliveryTargets,
    DeprecatedPins,
    PublicKeys,
    SecretResealing,
    SecretRotation,
    SubscriptionFinder,
    SubscriptionSecrets,
  ],
  exports: [DeliveryTargets, PublicKeys, SecretRotation, SubscriptionFinder, SubscriptionSecrets],
})
export class SubscriptionsModule {}
