import { Injectable } from '@nestjs/common';
import { Clock } from '../common/index.js';
import { Transactions } from '../database/index.js';
import { OnDomainEvent } from '../events/index.js';
import type { EventData, EventEnvelope } from '../events/index.js';
import { orderShipped } from '../orders/index.js';
import { AddressBook } from './address-book.js';
import { NotificationSender } from './notification-sender.js';
import { INSERT_NOTIFICATION } from './notifications.sql.js';

type Shipped = EventEnvelope<EventData<typeof orderShipped>>;

/**
 * Notifies customers of shipments. A mail cannot be part of a transaction, so the handler only
 * inserts a row, which commits together with the event's handling: one row per event, despite
 * crashes. The sender sends it.
 */
@Injectable()
export class ShippingNotices {
  constructor(
    private readonly addresses: AddressBook,
    private readonly sender: NotificationSender,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** Starts at `latest`, so that no mails are sent about shipments before the installation. */
  @OnDomainEvent(orderShipped, { group: 'notifications', startAt: 'latest' })
  async notify({ eventId, tenantId, aggregateId, data }: Shipped): Promise<void> {
    const to = await this.addresses.addressOf(tenantId, data.customerId);
    if (to === null) return;
    const subject = 'Your order is on its way';
    const text = textOf(aggregateId, data);
    const createdAt = this.clock.now();
    await this.transactions.query(INSERT_NOTIFICATION, [eventId, to, subject, text, createdAt]);
    this.transactions.afterCommit(() => this.sender.wake());
  }
}

function textOf(orderId: string, { carrier, trackingNumber, items }: Shipped['data']): string {
  const lines = items.map(({ sku, quantity }) => `  ${quantity} × ${sku}`);
  return [
    `Your order ${orderId} has been handed to ${carrier}.`,
    `Tracking number: ${trackingNumber}`,
    '',
    ...lines,
    '',
  ].join('\n');
}
