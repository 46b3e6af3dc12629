import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { Clock } from '../../common/index.js';
import { Transactions } from '../../database/index.js';
import { ReplayHandlers } from '../../dead-letter/index.js';
import type { DeadLetter } from '../../dead-letter/index.js';
import { DeliveryNotDead, WebhookDeleted } from './delivery.errors.js';
import { DeliveryQueue } from './queue/delivery-queue.js';
import { LOCK_FOR_REPLAY, REPLAY_DELIVERY, REVIVE_DELIVERY } from './webhook-replay.sql.js';

/** Brings dead deliveries back: the same delivery and event, with a retry schedule that begins anew. */
@Injectable()
export class WebhookReplay implements OnModuleInit {
  constructor(
    private readonly handlers: ReplayHandlers,
    private readonly transactions: Transactions,
    private readonly queue: DeliveryQueue,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.handlers.register('webhook', (letter) => this.replay(letter));
  }

  /** @throws {WebhookDeleted} @throws {DeliveryNotDead} */
  private async replay({ id, webhookId, deliveryId }: DeadLetter): Promise<string> {
    const { manager } = this.transactions;
    const [subscription] = await manager.query<{ status: string }[]>(LOCK_FOR_REPLAY, [webhookId]);
    if (!subscription) throw new WebhookDeleted();
    const status = subscription.status === 'active' ? 'pending' : 'held';
    const values = [deliveryId, status, this.clock.now(), id];
    const [replayed] = await manager.query<[unknown[], number]>(REPLAY_DELIVERY, values);
    // The delivery may have been purged; its letter has all that it takes to make it again.
    if (replayed.length === 0 && (await manager.query(REVIVE_DELIVERY, values)).length === 0) {
      throw new DeliveryNotDead();
    }
    if (status === 'held') return 'held';
    this.transactions.afterCommit(() => this.queue.wake());
    return 'scheduled';
  }
}
