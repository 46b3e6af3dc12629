import { Injectable } from '@nestjs/common';
import { Clock } from '../../../common/index.js';
import { SqlPool } from '../../../database/index.js';
import { secretsAt } from './overlapping-secrets.js';
import { PUBLIC_KEYS } from './public-keys.sql.js';
import type { StoredSecret } from '../webhook-subscription.entity.js';

/** Anybody may ask, so what an answer costs is bounded. */
const MAX_WEBHOOKS = 1_000;

/** The public keys by which deliveries can be verified at the moment. */
@Injectable()
export class PublicKeys {
  constructor(
    private readonly sql: SqlPool,
    private readonly clock: Clock,
  ) {}

  /**
   * Each as `whpk_…`, those whose overlap has not ended included.
   * @param webhookId only of this webhook; absent: of the newest thousand
   */
  async list(webhookId?: string): Promise<string[]> {
    const values = [webhookId ?? null, MAX_WEBHOOKS];
    const rows = await this.sql.query<{ secrets: readonly StoredSecret[] }>(PUBLIC_KEYS, values);
    const now = this.clock.now();
    return rows
      .flatMap(({ secrets }) => secretsAt(secrets, now))
      .flatMap(({ publicKey }) => publicKey ?? []);
  }
}
