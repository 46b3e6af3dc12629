import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import type { SqlClient } from '../../../database/index.js';
import { SealedStores, SecretUnreadable } from '../../../security/index.js';
import type { ResealBatch, ResealedBatch, SealedStore } from '../../../security/index.js';
import { COUNT_OLD_SECRETS, OLD_SECRETS, REPLACE_SECRETS } from './secret-resealing.sql.js';
import { SubscriptionSecrets } from './subscription-secrets.js';
import type { SealedParts } from './subscription-secrets.js';

interface SecretsRow extends SealedParts {
  readonly id: string;
}

/** Before every UUID. */
const FIRST = '00000000-0000-0000-0000-000000000000';

/** Seals the secrets and custom headers of subscriptions anew after a change of `ENCRYPTION_KEY`. */
@Injectable()
export class SecretResealing implements SealedStore, OnModuleInit {
  readonly name = 'webhooks';

  constructor(
    private readonly secrets: SubscriptionSecrets,
    private readonly stores: SealedStores,
  ) {}

  onModuleInit(): void {
    this.stores.register(this);
  }

  async reseal(
    client: SqlClient,
    { oldKeyIds, after, limit }: ResealBatch,
  ): Promise<ResealedBatch> {
    const values = [oldKeyIds, after ?? FIRST, limit];
    const rows = await client.query<SecretsRow>(OLD_SECRETS, values);
    let unreadable = 0;
    for (const row of rows) {
      const anew = this.tryReseal(row);
      if (!anew) unreadable += 1;
      else
        await client.query(REPLACE_SECRETS, [row.id, asJson(anew.secrets), asJson(anew.headers)]);
    }
    return { ids: rows.map(({ id }) => id), unreadable };
  }

  async countOf(client: SqlClient, oldKeyIds: readonly string[]): Promise<number> {
    const [row] = await client.query<{ count: number }>(COUNT_OLD_SECRETS, [oldKeyIds]);
    return row?.count ?? 0;
  }

  private tryReseal({ id, ...parts }: SecretsRow): SealedParts | null {
    try {
      return this.secrets.reseal(id, parts);
    } catch (error) {
      if (error instanceof SecretUnreadable) return null;
      throw error;
    }
  }
}

function asJson(value: object | null): string | null {
  return value && JSON.stringify(value);
}
