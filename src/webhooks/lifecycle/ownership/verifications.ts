import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../database/index.js';
import { CLOSE_VERIFICATION, FIND_VERIFICATION, OPEN_VERIFICATION } from './verification.sql.js';

/** What a webhook becomes once its URL is verified. */
export type VerifiedStatus = 'active' | 'paused';

/**
 * Which webhooks have a URL that is not verified. Changes happen under the lock of the
 * subscription's row.
 */
@Injectable()
export class Verifications {
  constructor(private readonly transactions: Transactions) {}

  /** @param firstAt when the URL is first asked; null: only when its owner wants it */
  async open(subscriptionId: string, becomes: VerifiedStatus, firstAt: Date | null): Promise<void> {
    await this.query(OPEN_VERIFICATION.text, [subscriptionId, becomes, firstAt]);
  }

  /** What it becomes; null when there is nothing to verify. */
  async find(subscriptionId: string): Promise<VerifiedStatus | null> {
    const sql = FIND_VERIFICATION.text;
    const [row] = await this.query<{ becomes: VerifiedStatus }[]>(sql, [subscriptionId]);
    return row?.becomes ?? null;
  }

  async close(subscriptionId: string): Promise<void> {
    await this.query(CLOSE_VERIFICATION.text, [subscriptionId]);
  }

  private query<T>(text: string, values: unknown[]): Promise<T> {
    return this.transactions.manager.query<T>(text, values);
  }
}
