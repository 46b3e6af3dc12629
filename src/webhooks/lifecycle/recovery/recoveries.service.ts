import { Injectable } from '@nestjs/common';
import { Clock, newId } from '../../../common/index.js';
import { Transactions } from '../../../database/index.js';
import { SubscriptionFinder } from '../../subscriptions/index.js';
import type { LogPoint } from './log-point.js';
import { RecoveryWindows } from './recovery-windows.js';
import { RecoveryWorker } from './recovery-worker.js';
import { RecoveryNotFound } from './recovery.errors.js';
import { WebhookRecovery } from './webhook-recovery.entity.js';

interface WebhookRef {
  readonly id: string;
  readonly tenantScope: string | null;
}

/** Starts and reads recoveries of webhooks. */
@Injectable()
export class RecoveriesService {
  constructor(
    private readonly transactions: Transactions,
    private readonly subscriptions: SubscriptionFinder,
    private readonly windows: RecoveryWindows,
    private readonly worker: RecoveryWorker,
    private readonly clock: Clock,
  ) {}

  /**
   * Starts a background search that schedules every matching event of the window which the webhook
   * has not received.
   * @throws {WebhookNotFound}
   * @throws {InvalidWindow}
   */
  async start(
    { id, tenantScope }: WebhookRef,
    { since, until }: { readonly since: LogPoint; readonly until?: LogPoint },
    actor: string,
  ): Promise<WebhookRecovery> {
    await this.subscriptions.find(id, tenantScope);
    const now = this.clock.now();
    const recovery = Object.assign(new WebhookRecovery(), {
      ...(await this.windows.find(since, until, now)),
      id: newId(),
      subscriptionId: id,
      scheduled: 0,
      status: 'running' as const,
      actor,
      createdAt: now,
      workedAt: now,
      finishedAt: null,
    });
    await this.transactions.manager.insert(WebhookRecovery, recovery);
    this.transactions.afterCommit(() => this.worker.wake());
    return recovery;
  }

  /** @throws {WebhookNotFound} @throws {RecoveryNotFound} */
  async find({ id, tenantScope }: WebhookRef, recoveryId: string): Promise<WebhookRecovery> {
    await this.subscriptions.find(id, tenantScope);
    const where = { id: recoveryId, subscriptionId: id };
    const found = await this.transactions.manager.findOneBy(WebhookRecovery, where);
    if (!found) throw new RecoveryNotFound(recoveryId);
    return found;
  }
}
