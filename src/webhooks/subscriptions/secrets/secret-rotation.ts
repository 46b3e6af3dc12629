import { Injectable } from '@nestjs/common';
import { Clock } from '../../../common/index.js';
import { Transactions } from '../../../database/index.js';
import type { NewSecret, Signature } from '../../signing/index.js';
import { BrokenRules } from '../draft/broken-rules.js';
import { readOverlap } from './overlap.js';
import { overlapping, secretsAt } from './overlapping-secrets.js';
import { readSecret } from './read-secret.js';
import { SubscriptionFinder } from '../subscription-finder.js';
import { SubscriptionSecrets } from './subscription-secrets.js';
import { InvalidWebhook, SecretInUse, TooManySecrets } from '../subscription.errors.js';
import type { StoredSecret, WebhookSubscription } from '../webhook-subscription.entity.js';

/** A requested rotation. */
export interface Rotation {
  /** `whsec_…`; absent: one is generated, which `ed25519` requires. */
  readonly secret?: string;
  /** How long the old secret signs, too: a duration. */
  readonly overlap: string;
}

/** Each overlapping secret lengthens the signature header of every delivery. */
const MAX_OVERLAPPING = 4;

/** Replaces signing secrets such that a receiver always knows one of those that sign. */
@Injectable()
export class SecretRotation {
  constructor(
    private readonly transactions: Transactions,
    private readonly finder: SubscriptionFinder,
    private readonly secrets: SubscriptionSecrets,
    private readonly clock: Clock,
  ) {}

  /**
   * Signs with a new secret from the next attempt on, and with the old ones until the overlap ends.
   * The new secret is returned only here.
   * @throws {WebhookNotFound}
   * @throws {InvalidWebhook} with all validation errors
   * @throws {SecretInUse} when the webhook already signs with the secret
   * @throws {TooManySecrets} when too many secrets overlap
   */
  async rotate(
    id: string,
    tenantScope: string | null,
    requested: Rotation,
  ): Promise<{ subscription: WebhookSubscription; secret: string }> {
    return await this.transactions.run(async (tx) => {
      const found = await this.finder.lock(id, tenantScope);
      const { secret, overlapMs } = readRotation(requested, found.signature);
      const now = this.clock.now();
      const signing = this.readable(id, secretsAt(found.secrets, now));
      if (signing.some(({ sealed }) => this.secrets.open(id, sealed).equals(secret.key))) {
        throw new SecretInUse();
      }
      const old = overlapping(signing, now, overlapMs);
      if (old.length > MAX_OVERLAPPING) throw new TooManySecrets();
      found.secrets = [this.secrets.store(id, secret), ...old];
      found.touch(now);
      return { subscription: await tx.save(found), secret: secret.shown };
    });
  }

  /**
   * Drops secrets that cannot be decrypted: such a secret blocks signing until a rotation removes
   * it.
   */
  private readable(id: string, stored: readonly StoredSecret[]): StoredSecret[] {
    return stored.filter(({ sealed }) => this.secrets.isReadable(id, sealed));
  }
}

function readRotation(
  requested: Rotation,
  signature: Signature,
): { secret: NewSecret; overlapMs: number } {
  const rules = new BrokenRules();
  const secret = readSecret(signature, requested.secret, rules);
  const overlapMs = readOverlap(requested.overlap, rules);
  if (!secret || rules.all.length > 0) throw new InvalidWebhook(rules.all);
  return { secret, overlapMs };
}
