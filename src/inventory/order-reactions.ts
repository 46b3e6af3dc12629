import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { OnDomainEvent } from '../events/index.js';
import type { EventData, EventEnvelope } from '../events/index.js';
import { orderCancelled, orderCreated, orderShipped, orderUpdated } from '../orders/index.js';
import { linesOf, quantitiesOf } from './quantities.js';
import type { Quantities } from './quantities.js';
import { Reservation } from './reservation.entity.js';
import type { StockReason } from './stock-changed.event.js';
import { Stock } from './stock.js';

const group = { group: 'inventory' } as const;

const NONE: Quantities = new Map();

/** Which order does what, as its event says. */
type OrderEvent = Pick<EventEnvelope, 'tenantId' | 'aggregateId'>;

/** Stock follows the orders: each of their events changes it once, in the transaction that notes it as handled. */
@Injectable()
export class OrderReactions {
  constructor(private readonly stock: Stock) {}

  @OnDomainEvent(orderCreated, group)
  async reserve(
    event: EventEnvelope<EventData<typeof orderCreated>>,
    tx: EntityManager,
  ): Promise<void> {
    await this.follow(event, tx, { reserve: quantitiesOf(event.data.items), reason: 'reserved' });
  }

  @OnDomainEvent(orderUpdated, group)
  async adjust(
    event: EventEnvelope<EventData<typeof orderUpdated>>,
    tx: EntityManager,
  ): Promise<void> {
    await this.follow(event, tx, { reserve: quantitiesOf(event.data.items), reason: 'adjusted' });
  }

  @OnDomainEvent(orderCancelled, group)
  async release(
    event: EventEnvelope<EventData<typeof orderCancelled>>,
    tx: EntityManager,
  ): Promise<void> {
    await this.follow(event, tx, { reason: 'released' });
  }

  @OnDomainEvent(orderShipped, group)
  async ship(
    event: EventEnvelope<EventData<typeof orderShipped>>,
    tx: EntityManager,
  ): Promise<void> {
    await this.follow(event, tx, { take: quantitiesOf(event.data.items), reason: 'shipped' });
  }

  /** Reserves what the order asks for now in place of what it asked for before, and takes away what has left. */
  private async follow(
    { tenantId, aggregateId: orderId }: OrderEvent,
    tx: EntityManager,
    step: {
      readonly reserve?: Quantities;
      readonly take?: Quantities;
      readonly reason: StockReason;
    },
  ): Promise<void> {
    const { reserve = NONE, take = NONE, reason } = step;
    const before = quantitiesOf((await tx.findOneBy(Reservation, { orderId }))?.lines ?? []);
    const skus = [before, reserve, take].flatMap((quantities) => [...quantities.keys()]);
    await this.stock.change(tenantId, skus, (item) => {
      const { sku } = item;
      const reserved = (reserve.get(sku) ?? 0) - (before.get(sku) ?? 0);
      item.move({ reserved, onHand: 0 - (take.get(sku) ?? 0) }, reason, orderId);
    });
    if (reserve === NONE) await tx.delete(Reservation, { orderId });
    else await tx.upsert(Reservation, { orderId, tenantId, lines: linesOf(reserve) }, ['orderId']);
  }
}
