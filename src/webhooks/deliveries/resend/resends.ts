import { Injectable } from '@nestjs/common';
import { Clock } from '../../../common/index.js';
import { Transactions } from '../../../database/index.js';
import { EventNotKept, WebhookDeleted, WebhookNotActive } from '../delivery.errors.js';
import { CHECK_RESEND, REQUEST_RESEND } from './resend.sql.js';
import { ResendWorker } from './resend-worker.js';

/** Requests that a delivery which succeeded is sent again. */
@Injectable()
export class Resends {
  constructor(
    private readonly transactions: Transactions,
    private readonly worker: ResendWorker,
    private readonly clock: Clock,
  ) {}

  /**
   * The request is durable. While an earlier request of the delivery waits, it changes nothing.
   * @throws {WebhookDeleted}
   * @throws {WebhookNotActive} when the webhook is paused or disabled
   * @throws {EventNotKept} when the retention has removed the event from the log
   */
  async request({ id, subscriptionId }: { id: string; subscriptionId: string }): Promise<void> {
    const [found] = await this.transactions.query(CHECK_RESEND, [id]);
    if (!found || found.isDeleted) throw new WebhookDeleted();
    if (found.status !== 'active') throw new WebhookNotActive();
    if (!found.hasEvent) throw new EventNotKept();
    await this.transactions.query(REQUEST_RESEND, [id, subscriptionId, this.clock.now()]);
    this.transactions.afterCommit(() => this.worker.wake());
  }
}
