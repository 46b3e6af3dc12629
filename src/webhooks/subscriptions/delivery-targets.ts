import { Injectable, Logger } from '@nestjs/common';
import { Clock, LruMap } from '../../common/index.js';
import { SqlPool } from '../../database/index.js';
import { signingKeyOf } from '../signing/index.js';
import type { SigningKey } from '../signing/index.js';
import type { CustomHeaders } from './draft/custom-headers.js';
import { LOAD_TARGETS } from './delivery-targets.sql.js';
import type { TargetRow } from './delivery-targets.sql.js';
import { SubscriptionSecrets } from './secrets/subscription-secrets.js';
import type { WebhookFormat } from './webhook-subscription.entity.js';

/** Where and how a subscription's deliveries are sent. */
export interface DeliveryTarget {
  readonly subscriptionId: string;
  readonly url: string;
  readonly format: WebhookFormat;
  /** The pinned version by event type; any other type is sent in its latest version. */
  readonly versions: Readonly<Record<string, number>>;
  /** The subscriber's own headers of each request, by name in lower case. */
  readonly headers: CustomHeaders;
  /** The keys that sign now, newest first; during the overlap of a rotation, the old ones, too. */
  readonly secrets: readonly SigningKey[];
  /** Delays between attempts in ms; null: those of the settings. */
  readonly retrySchedule: readonly number[] | null;
}

/** A subscription at the revision that a claim has read. */
export interface TargetKey {
  readonly subscriptionId: string;
  /**
   * `webhook_subscriptions.revision` as the claim read it; only this revision is used from the
   * cache.
   */
  readonly revision: number;
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

/** About 1 KiB each, rarely up to 8. */
const MAX_CACHED = 10_000;

/**
 * Finds the targets of a batch of deliveries. Rows are read, and secrets and headers decrypted,
 * once per revision instead of once per delivery. The claim has read the revision, so a cached
 * target is never older than the claim.
 */
@Injectable()
export class DeliveryTargets {
  private readonly logger = new Logger(DeliveryTargets.name);
  private readonly cache = new LruMap<string, CachedTarget>(MAX_CACHED);

  constructor(
    private readonly sql: SqlPool,
    private readonly clock: Clock,
    private readonly secrets: SubscriptionSecrets,
  ) {}

  /**
   * The targets by subscription id. A target whose secrets cannot be decrypted (sealed with another
   * `ENCRYPTION_KEY`) is logged and omitted: nothing may be sent unsigned, and the other targets
   * must not wait for it.
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
    for (const row of await this.sql.query(LOAD_TARGETS, [ids])) {
      const cached = this.tryOpen(row);
      if (!cached) continue;
      into.set(row.id, cached);
      this.cache.set(row.id, cached);
    }
  }

  private tryOpen(row: TargetRow): CachedTarget | null {
    try {
      return this.open(row);
    } catch (error) {
      const msg = 'cannot decrypt the secrets of a webhook';
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
}

function targetAt({ target, secrets }: CachedTarget, nowMs: number): DeliveryTarget {
  const active = secrets.filter((secret) => secret.expiresAtMs > nowMs);
  return { ...target, secrets: active.map((secret) => secret.key) };
}
