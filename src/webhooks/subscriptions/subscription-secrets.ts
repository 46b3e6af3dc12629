import { Injectable } from '@nestjs/common';
import { SecretBox } from '../../security/index.js';

/** Seals the signing secrets of subscriptions; each opens for its own subscription only. */
@Injectable()
export class SubscriptionSecrets {
  constructor(private readonly box: SecretBox) {}

  seal(subscriptionId: string, key: Buffer): string {
    return this.box.seal(key, contextOf(subscriptionId));
  }

  /** @throws {SecretUnreadable} when it was sealed for another subscription or with another key */
  open(subscriptionId: string, sealed: string): Buffer {
    return this.box.open(sealed, contextOf(subscriptionId));
  }
}

function contextOf(subscriptionId: string): string {
  return `webhook-secret:${subscriptionId}`;
}
