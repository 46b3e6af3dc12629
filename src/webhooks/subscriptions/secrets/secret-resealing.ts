import { Injectable } from '@nestjs/common';
import { NIL_UUID } from '../../../common/index.js';
import type { SqlClient } from '../../../database/index.js';
import { SealedStores, SecretUnreadable } from '../../../security/index.js';
import type { ResealBatch, ResealedBatch, SealedStore } from '../../../security/index.js';
import {
  COUNT_OLD_SECRETS,
  COUNT_UNREADABLE_SECRETS,
  FIND_OLD_SECRETS,
  REPLACE_SECRETS,
} from './secret-resealing.sql.js';
import type { SealedRow } from './secret-resealing.sql.js';
import { SubscriptionSecrets } from './subscription-secrets.js';
import type { SealedParts } from './subscription-secrets.js';

/** Reseals the secrets and custom headers of subscriptions after a change of `ENCRYPTION_KEY`. */
@Injectable()
export class SecretResealing implements SealedStore {
  readonly name = 'webhooks';

  constructor(
    private readonly secrets: SubscriptionSecrets,
    stores: SealedStores,
  ) {
    stores.register(this);
  }

  async reseal(
    client: SqlClient,
    { oldKeyIds, after, limit }: ResealBatch,
  ): Promise<ResealedBatch> {
    const rows = await client.query(FIND_OLD_SECRETS, [oldKeyIds, after ?? NIL_UUID, limit]);
    let unreadable = 0;
    for (const row of rows) {
      const resealed = this.tryReseal(row);
      if (!resealed) unreadable += 1;
      else {
        const { secrets, headers } = resealed;
        await client.query(REPLACE_SECRETS, [row.id, asJson(secrets), asJson(headers)]);
      }
    }
    return { ids: rows.map(({ id }) => id), unreadable };
  }

  async countOf(client: SqlClient, oldKeyIds: readonly string[]): Promise<number> {
    const [row] = await client.query(COUNT_OLD_SECRETS, [oldKeyIds]);
    return row?.count ?? 0;
  }

  async countUnreadable(client: SqlClient, keyIds: readonly string[]): Promise<number> {
    const [row] = await client.query(COUNT_UNREADABLE_SECRETS, [keyIds]);
    return row?.count ?? 0;
  }

  private tryReseal({ id, ...parts }: SealedRow): SealedParts | null {
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
