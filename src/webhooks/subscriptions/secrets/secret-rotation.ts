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

/** What a caller asks of a rotation. */
export interface Rotation {
  /** `whsec_…`; absent: one is made, as for `ed25519` always. */
  readonly secret?: string;
  /** How long the old secret goes on signing too: a duration. */
  readonly overlap: string;
}

/** Each makes the signature header of every delivery longer. */
const MAX_OVERLAPPING = 4;

/** Replaces signing secrets without a moment in which a receiver knows none of those that sign. */
@Injectable()
export class SecretRotation {
  constructor(
    private readonly transactions: Transactions,
    private readonly finder: SubscriptionFinder,
    private readonly secrets: SubscriptionSecrets,
    private readonly clock: Clock,
  ) {}

  /**
   * Signs with a new secret from the next attempt on, and with the old ones until the overlap ends. This is the only
   * time that the secret is to be had.
   * @throws {WebhookNotFound}
   * @throws {InvalidWebhook} naming the rules that are broken
   * @throws {SecretInUse} when it signs already
   * @throws {TooManySecrets} when that many overlap already
   */
  async rotate(
    id: string,
    tenantScope: string | null,
    wanted: Rotation,
  ): Promise<{ subscription: WebhookSubscription; secret: string }> {
    return await this.transactions.run(async (tx) => {
      const found = await this.finder.lock(id, tenantScope);
      const { secret, overlapMs } = readRotation(wanted, found.signature);
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

  /** A secret that no key of ours opens signs nothing, and keeps the others from it: a rotation is the way out. */
  private readable(id: string, stored: readonly StoredSecret[]): StoredSecret[] {
    return stored.filter(({ sealed }) => this.secrets.isReadable(id, sealed));
  }
}

function readRotation(
  wanted: Rotation,
  signature: Signature,
): { secret: NewSecret; overlapMs: number } {
  const rules = new BrokenRules();
  const secret = readSecret(signature, wanted.secret, rules);
  const overlapMs = readOverlap(wanted.overlap, rules);
  if (!secret || rules.all.length > 0) throw new InvalidWebhook(rules.all);
  return { secret, overlapMs };
}
