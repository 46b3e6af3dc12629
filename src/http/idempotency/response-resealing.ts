import { Injectable } from '@nestjs/common';
import type { SqlClient } from '../../database/index.js';
import { SealedStores, SecretBox, SecretUnreadable } from '../../security/index.js';
import type { ResealBatch, ResealedBatch, SealedStore } from '../../security/index.js';
import {
  COUNT_RESPONSES_TO_RESEAL,
  COUNT_UNREADABLE_RESPONSES,
  FIND_RESPONSES_TO_RESEAL,
  RESEAL_RESPONSES,
} from './idempotency.sql.js';
import type { SealedRow } from './idempotency.sql.js';
import { sealContext } from './response-store.js';

/** A busy day leaves millions of responses, and a wrong key shows in any of them. */
const CHECKED_RESPONSES = 100;

/** Reseals stored responses after a change of `ENCRYPTION_KEY`. */
@Injectable()
export class ResponseResealing implements SealedStore {
  readonly name = 'idempotent responses';

  constructor(
    private readonly box: SecretBox,
    stores: SealedStores,
  ) {
    stores.register(this);
  }

  async reseal(
    client: SqlClient,
    { oldKeyIds, after, limit }: ResealBatch,
  ): Promise<ResealedBatch> {
    const rows = await client.query(FIND_RESPONSES_TO_RESEAL, [after ?? '', oldKeyIds, limit]);
    const resealed = rows.flatMap((row) => this.tryReseal(row));
    if (resealed.length > 0) {
      await client.query(RESEAL_RESPONSES, [
        resealed.map(({ id }) => id),
        resealed.map(({ answer }) => answer),
      ]);
    }
    return { ids: rows.map(({ id }) => id), unreadable: rows.length - resealed.length };
  }

  async countOf(client: SqlClient, oldKeyIds: readonly string[]): Promise<number> {
    const [row] = await client.query(COUNT_RESPONSES_TO_RESEAL, [oldKeyIds]);
    return row?.count ?? 0;
  }

  async countUnreadable(client: SqlClient, keyIds: readonly string[]): Promise<number> {
    const [row] = await client.query(COUNT_UNREADABLE_RESPONSES, [keyIds, CHECKED_RESPONSES]);
    return row?.count ?? 0;
  }

  private tryReseal({ id, answer }: SealedRow): SealedRow[] {
    try {
      return [{ id, answer: this.box.reseal(answer, sealContext(Buffer.from(id, 'hex'))) }];
    } catch (error) {
      if (error instanceof SecretUnreadable) return [];
      throw error;
    }
  }
}
