import { Injectable } from '@nestjs/common';
import { SecretBox, SecretUnreadable } from '../../../security/index.js';
import type { NewSecret } from '../../signing/index.js';
import type { CustomHeaders } from '../draft/custom-headers.js';
import type { StoredSecret } from '../webhook-subscription.entity.js';

/** What a subscription keeps sealed. */
export interface SealedParts {
  readonly secrets: readonly StoredSecret[];
  readonly headers: CustomHeaders | null;
}

/** Seals the signing secrets and custom headers of subscriptions; each opens for its own subscription only. */
@Injectable()
export class SubscriptionSecrets {
  constructor(private readonly box: SecretBox) {}

  seal(subscriptionId: string, key: Buffer): string {
    return this.box.seal(key, contextOf(subscriptionId));
  }

  /** A new secret as the row keeps it, to sign for good. */
  store(subscriptionId: string, { key, publicKey }: NewSecret): StoredSecret {
    const sealed = this.seal(subscriptionId, key);
    return { sealed, expiresAt: null, ...(publicKey === null ? {} : { publicKey }) };
  }

  /** Seals the values of custom headers, each by itself: the names stay readable, for answers to show them. */
  sealHeaders(subscriptionId: string, headers: CustomHeaders): Record<string, string> {
    return mapValues(headers, (value, name) =>
      this.box.seal(value, headerContext(subscriptionId, name)),
    );
  }

  /** @throws {SecretUnreadable} {@link open} */
  openHeaders(subscriptionId: string, sealed: CustomHeaders): Record<string, string> {
    return mapValues(sealed, (value, name) =>
      this.box.open(value, headerContext(subscriptionId, name)).toString(),
    );
  }

  /** @throws {SecretUnreadable} when it was sealed for another subscription or with another key */
  open(subscriptionId: string, sealed: string): Buffer {
    return this.box.open(sealed, contextOf(subscriptionId));
  }

  /**
   * The same under the first encryption key.
   * @throws {SecretUnreadable} {@link SecretBox.reseal}
   */
  reseal(subscriptionId: string, { secrets, headers }: SealedParts): SealedParts {
    return {
      secrets: secrets.map(({ sealed, ...secret }) => ({
        ...secret,
        sealed: this.box.reseal(sealed, contextOf(subscriptionId)),
      })),
      headers:
        headers &&
        mapValues(headers, (value, name) =>
          this.box.reseal(value, headerContext(subscriptionId, name)),
        ),
    };
  }

  /** Whether `open` would not throw. */
  isReadable(subscriptionId: string, sealed: string): boolean {
    try {
      this.open(subscriptionId, sealed);
      return true;
    } catch (error) {
      if (error instanceof SecretUnreadable) return false;
      throw error;
    }
  }
}

function contextOf(subscriptionId: string): string {
  return `webhook-secret:${subscriptionId}`;
}

function headerContext(subscriptionId: string, name: string): string {
  return `webhook-header:${subscriptionId}:${name}`;
}

function mapValues(
  record: CustomHeaders,
  change: (value: string, name: string) => string,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(record).map(([name, value]) => [name, change(value, name)]),
  );
}
