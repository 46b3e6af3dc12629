import { Injectable } from '@nestjs/common';
import { Clock } from '../../common/index.js';
import { Transactions } from '../../database/index.js';
import { generateSecret, parseSecret } from '../signing/index.js';
import { BrokenRules } from './broken-rules.js';
import { checkSecret } from './checked-secret.js';
import { readOverlap } from './overlap.js';
import { overlapping, secretsAt } from './overlapping-secrets.js';
import { SubscriptionFinder } from './subscription-finder.js';
import { SubscriptionSecrets } from './subscription-secrets.js';
import { InvalidWebhook, SecretInUse, TooManySecrets } from './subscription.errors.js';
import type { StoredSecret, WebhookSubscription } from './webhook-subscription.entity.js';

/** What a caller asks of a rotation. */
export interface Rotation {
  /** `whsec_…`; absent: one is made. */
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
    const { secret, overlapMs } = readRotation(wanted);
    const key = parseSecret(secret);
    const subscription = await this.transactions.run(async (tx) => {
      const found = await this.finder.lock(id, tenantScope);
      const now = this.clock.now();
      const signing = this.readable(id, secretsAt(found.secrets, now));
      if (signing.some((stored) => this.secrets.open(id, stored.sealed).equals(key))) {
        throw new SecretInUse();
      }
      const old = overlapping(signing, now, overlapMs);
      if (old.length > MAX_OVERLAPPING) throw new TooManySecrets();
      found.secrets = [{ sealed: this.secrets.seal(id, key), expiresAt: null }, ...old];
      found.touch(now);
      return await tx.save(found);
    });
    return { subscription, secret };
  }

  /** A secret that no key of ours opens signs nothing, and keeps the others from it: a rotation is the way out. */
  private readable(id: string, stored: readonly StoredSecret[]): StoredSecret[] {
    return stored.filter(({ sealed }) => this.secrets.isReadable(id, sealed));
  }
}

function readRotation(wanted: Rotation): { secret: string; overlapMs: number } {
  const rules = new BrokenRules();
  const secret = wanted.secret ?? generateSecret();
  checkSecret(secret, rules);
  const overlapMs = readOverlap(wanted.overlap, rules);
  if (rules.all.length > 0) throw new InvalidWebhook(rules.all);
  return { secret, overlapMs };
}
