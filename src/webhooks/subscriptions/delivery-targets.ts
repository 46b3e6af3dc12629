import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '../../common/index.js';
import { SqlPool } from '../../database/index.js';
import { signingKeyOf } from '../signing/index.js';
import type { Signature, SigningKey } from '../signing/index.js';
import type { CustomHeaders } from './draft/custom-headers.js';
import { LOAD_TARGETS } from './delivery-targets.sql.js';
import { SubscriptionSecrets } from './secrets/subscription-secrets.js';
import type { StoredSecret, WebhookFormat } from './webhook-subscription.entity.js';

/** Where and how a subscription's deliveries are sent. */
export interface DeliveryTarget {
  readonly subscriptionId: string;
  readonly url: string;
  readonly format: WebhookFormat;
  /** The version asked for, by event type; a type that is not in it is sent in its latest. */
  readonly versions: Readonly<Record<string, number>>;
  /** What the subscriber wants each request to carry, by names in lower case; none of them is ours. */
  readonly headers: CustomHeaders;
  /** The keys that sign now, newest first; all of them while a rotation's overlap lasts. */
  readonly secrets: readonly SigningKey[];
  /** Waits between attempts in ms; null: those of the settings. */
  readonly retrySchedule: readonly number[] | null;
}

/** A subscription as a claim has just seen it. */
export interface TargetKey {
  readonly subscriptionId: string;
  /** `webhook_subscriptions.revision`, read by the claim: what is cached of another revision is not used. */
  readonly revision: number;
}

interface TargetRow {
  readonly id: string;
  readonly revision: number;
  readonly url: string;
  readonly format: WebhookFormat;
  readonly versions: Record<string, number>;
  readonly headers: Record<string, string> | null;
  readonly signature: Signature;
  readonly secrets: readonly StoredSecret[];
  readonly retrySchedule: readonly string[] | null;
}

interface OpenedSecret {
  readonly key: SigningKey;
  readonly expiresAtMs: number;
}

interface CachedTarget {
  readonly revision: number;
  readonly target: Omit<DeliveryTarget, 'secrets'>;
  readonly secrets: readonly OpenedSecret[];
}

/** About 1 KiB each, seldom up to 8. */
const MAX_CACHED = 10_000;

/**
 * Finds the targets of a batch of deliveries. Rows are read, secrets and headers decrypted once per revision, not once
 * per delivery: the claim has read the revision, so that nothing cached is ever older than the claim.
 */
@Injectable()
export class DeliveryTargets {
  private readonly logger = new Logger(DeliveryTargets.name);
  private readonly cache = new Map<string, CachedTarget>();

  constructor(
    private readonly sql: SqlPool,
    private readonly clock: Clock,
    private readonly secrets: SubscriptionSecrets,
  ) {}

  /**
   * The targets by subscription id. One whose secrets cannot be opened (sealed with another `ENCRYPTION_KEY`)
   * is logged and left out: nothing may be sent unsigned, and the others must not wait for it.
   */
  async find(keys: readonly TargetKey[]): Promise<Map<string, DeliveryTarget>> {
    const found = new Map<string, CachedTarget>();
    const missing = new Set<string>();
    for (const { subscriptionId, revision } of keys) {
      const cached = this.cache.get(subscriptionId);
      if (cached?.revision === revision) found.set(subscriptionId, cached);
      else missing.add(subscriptionId);
    }
    if (missing.size > 0) await this.load([...missing], found);
    const now = this.clock.now().getTime();
    return new Map([...found].map(([id, cached]) => [id, targetAt(cached, now)]));
  }

  private async load(ids: readonly string[], into: Map<string, CachedTarget>): Promise<void> {
    for (const row of await this.sql.query<TargetRow>(LOAD_TARGETS, [ids])) {
      const cached = this.tryOpen(row);
      if (!cached) continue;
      into.set(row.id, cached);
      this.remember(row.id, cached);
    }
  }

  private tryOpen(row: TargetRow): CachedTarget | null {
    try {
      return this.open(row);
    } catch (error) {
      const msg = 'the secrets of a webhook cannot be opened';
      this.logger.error({ msg, subscriptionId: row.id, err: error });
      return null;
    }
  }

  private open({
    id,
    revision,
    headers,
    signature,
    secrets,
    retrySchedule,
    ...target
  }: TargetRow): CachedTarget {
    return {
      revision,
      target: {
        ...target,
        subscriptionId: id,
        headers: this.secrets.openHeaders(id, headers ?? {}),
        retrySchedule: retrySchedule?.map(Number) ?? null,
      },
      secrets: secrets.map(({ sealed, expiresAt }) => ({
        key: signingKeyOf(signature, this.secrets.open(id, sealed)),
        expiresAtMs: expiresAt === null ? Infinity : Date.parse(expiresAt),
      })),
    };
  }

  private remember(id: string, cached: CachedTarget): void {
    this.cache.delete(id);
    this.cache.set(id, cached);
    if (this.cache.size <= MAX_CACHED) return;
    const [oldest] = this.cache.keys();
    if (oldest !== undefined) this.cache.delete(oldest);
  }
}

function targetAt({ target, secrets }: CachedTarget, nowMs: number): DeliveryTarget {
  const active = secrets.filter((secret) => secret.expiresAtMs > nowMs);
  return { ...target, secrets: active.map((secret) => secret.key) };
}
