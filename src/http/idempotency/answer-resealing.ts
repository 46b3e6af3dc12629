import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import type { SqlClient } from '../../database/index.js';
import { SealedStores, SecretBox, SecretUnreadable } from '../../security/index.js';
import type { ResealBatch, ResealedBatch, SealedStore } from '../../security/index.js';
import { answerContext } from './answer-context.js';
import { COUNT_OLD_ANSWERS, OLD_ANSWERS, REPLACE_ANSWERS } from './answer-resealing.sql.js';

interface AnswerRow {
  /** In hexadecimal. */
  readonly id: string;
  readonly answer: string;
}

/** Seals kept answers anew after a change of `ENCRYPTION_KEY`. */
@Injectable()
export class AnswerResealing implements SealedStore, OnModuleInit {
  readonly name = 'idempotent answers';

  constructor(
    private readonly box: SecretBox,
    private readonly stores: SealedStores,
  ) {}

  onModuleInit(): void {
    this.stores.register(this);
  }

  async reseal(
    client: SqlClient,
    { oldKeyIds, after, limit }: ResealBatch,
  ): Promise<ResealedBatch> {
    const rows = await client.query<AnswerRow>(OLD_ANSWERS, [after ?? '', oldKeyIds, limit]);
    const anew = rows.flatMap((row) => this.tryReseal(row));
    if (anew.length > 0) {
      const columns = [anew.map(({ id }) => id), anew.map(({ answer }) => answer)];
      await client.query(REPLACE_ANSWERS, columns);
    }
    return { ids: rows.map(({ id }) => id), unreadable: rows.length - anew.length };
  }

  async countOf(client: SqlClient, oldKeyIds: readonly string[]): Promise<number> {
    const [row] = await client.query<{ count: number }>(COUNT_OLD_ANSWERS, [oldKeyIds]);
    return row?.count ?? 0;
  }

  private tryReseal({ id, answer }: AnswerRow): AnswerRow[] {
    try {
      return [{ id, answer: this.box.reseal(answer, answerContext(Buffer.from(id, 'hex'))) }];
    } catch (error) {
      if (error instanceof SecretUnreadable) return [];
      throw error;
    }
  }
}
