import { Injectable } from '@nestjs/common';
import { SecretBox, SecretUnreadable } from '../../../security/index.js';
import type { NewSecret } from '../../signing/index.js';
import type { CustomHeaders } from '../draft/custom-headers.js';
import type { StoredSecret } from '../webhook-subscription.entity.js';

/** The sealed parts of a subscription. */
export interface SealedParts {
  readonly secrets: readonly StoredSecret[];
  readonly headers: CustomHeaders | null;
}

/** Seals signing secrets and custom headers; each opens only for the subscription it belongs to. */
@Injectable()
export class SubscriptionSecrets {
  constructor(private readonly box: SecretBox) {}

  seal(subscriptionId: string, key: Buffer): string {
    return this.box.seal(key, contextOf(subscriptionId));
  }

  /** A new secret as the row stores it, without an expiry. */
  store(subscriptionId: string, { key, publicKey }: NewSecret): StoredSecret {
    const sealed = this.seal(subscriptionId, key);
    return { sealed, expiresAt: null, ...(publicKey === null ? {} : { publicKey }) };
  }

  /** Seals each value of custom headers separately; the names stay readable for responses. */
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
   * Seals the same parts with the first encryption key.
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

  /** Whether `open` succeeds. */
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
