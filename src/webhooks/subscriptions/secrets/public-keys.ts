import { Injectable } from '@nestjs/common';
import { Clock } from '../../../common/index.js';
import { SqlPool } from '../../../database/index.js';
import { secretsAt } from './overlapping-secrets.js';
import { PUBLIC_KEYS } from './public-keys.sql.js';

/** The endpoint is public, so the cost of a response is limited. */
const MAX_WEBHOOKS = 1_000;

/** Lists the public keys that currently verify deliveries. */
@Injectable()
export class PublicKeys {
  constructor(
    private readonly sql: SqlPool,
    private readonly clock: Clock,
  ) {}

  /**
   * The keys as `whpk_…`, including old ones until their overlap ends.
   * @param webhookId only the keys of this webhook; absent: those of the newest thousand
   */
  async list(webhookId?: string): Promise<string[]> {
    const rows = await this.sql.query(PUBLIC_KEYS, [webhookId ?? null, MAX_WEBHOOKS]);
    const now = this.clock.now();
    return rows
      .flatMap(({ secrets }) => secretsAt(secrets, now))
      .flatMap(({ publicKey }) => publicKey ?? []);
  }
}
