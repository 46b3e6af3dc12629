import { Injectable } from '@nestjs/common';
import { Clock } from '../../../common/index.js';
import { Transactions } from '../../../database/index.js';
import { EventNotKept, WebhookDeleted, WebhookNotActive } from '../delivery.errors.js';
import { CHECK_RESEND, REQUEST_RESEND } from './resend.sql.js';
import { ResendWorker } from './resend-worker.js';

interface CheckRow {
  readonly status: string;
  readonly isDeleted: boolean;
  readonly hasEvent: boolean;
}

/** Requests that deliveries which succeeded are sent once more. */
@Injectable()
export class Resends {
  constructor(
    private readonly transactions: Transactions,
    private readonly worker: ResendWorker,
    private readonly clock: Clock,
  ) {}

  /**
   * The request survives a crash of any process. While an earlier one waits it changes nothing.
   * @throws {WebhookDeleted}
   * @throws {WebhookNotActive} when the webhook is paused or disabled
   * @throws {EventNotKept} when the retention of the log has dropped the event
   */
  async request({ id, subscriptionId }: { id: string; subscriptionId: string }): Promise<void> {
    const { manager } = this.transactions;
    const [found] = await manager.query<CheckRow[]>(CHECK_RESEND, [id]);
    if (!found || found.isDeleted) throw new WebhookDeleted();
    if (found.status !== 'active') throw new WebhookNotActive();
    if (!found.hasEvent) throw new EventNotKept();
    await manager.query(REQUEST_RESEND, [id, subscriptionId, this.clock.now()]);
    this.transactions.afterCommit(() => this.worker.wake());
  }
}
