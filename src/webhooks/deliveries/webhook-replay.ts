import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { Clock } from '../../common/index.js';
import { Transactions } from '../../database/index.js';
import { ReplayHandlers } from '../../dead-letter/index.js';
import type { DeadLetter } from '../../dead-letter/index.js';
import { DeliveryNotDead, WebhookDeleted } from './delivery.errors.js';
import { DeliveryQueue } from './queue/delivery-queue.js';
import { LOCK_FOR_REPLAY, REPLAY_DELIVERY, REVIVE_DELIVERY } from './webhook-replay.sql.js';

/** Replays dead deliveries: the same delivery and event, with a fresh retry schedule. */
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
    const [subscription] = await this.transactions.query(LOCK_FOR_REPLAY, [webhookId]);
    if (!subscription) throw new WebhookDeleted();
    const status = subscription.status === 'active' ? 'pending' : 'held';
    const params = [deliveryId, status, this.clock.now(), id] as const;
    const [replayed] = await this.transactions.query(REPLAY_DELIVERY, [...params]);
    // If the delivery was purged, its dead letter has everything that is needed to insert it again.
    if (!replayed && (await this.transactions.query(REVIVE_DELIVERY, [...params])).length === 0) {
      throw new DeliveryNotDead();
    }
    if (status === 'held') return 'held';
    this.transactions.afterCommit(() => this.queue.wake());
    return 'scheduled';
  }
}
