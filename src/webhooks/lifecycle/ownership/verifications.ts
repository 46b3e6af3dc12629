import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../database/index.js';
import { CLOSE_VERIFICATION, FIND_VERIFICATION, OPEN_VERIFICATION } from './verification.sql.js';
import type { VerifiedStatus } from './verification.sql.js';

/**
 * The webhooks whose URL is not verified. They change only under the lock of the subscription's
 * row.
 */
@Injectable()
export class Verifications {
  constructor(private readonly transactions: Transactions) {}

  /**
   * @param firstAt when the first challenge is sent; null: only when the owner enables the webhook
   */
  async open(subscriptionId: string, becomes: VerifiedStatus, firstAt: Date | null): Promise<void> {
    await this.transactions.query(OPEN_VERIFICATION, [subscriptionId, becomes, firstAt]);
  }

  /** The status after the verification; null if the URL needs none. */
  async find(subscriptionId: string): Promise<VerifiedStatus | null> {
    const [row] = await this.transactions.query(FIND_VERIFICATION, [subscriptionId]);
    return row?.becomes ?? null;
  }

  async close(subscriptionId: string): Promise<void> {
    await this.transactions.query(CLOSE_VERIFICATION, [subscriptionId]);
  }
}
