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

/** The order that an event belongs to. */
type OrderEvent = Pick<EventEnvelope, 'tenantId' | 'aggregateId'>;

/** Updates the stock from order events, in the transaction that marks each event as handled. */
@Injectable()
export class OrderReactions {
  constructor(private readonly stock: Stock) {}

  @OnDomainEvent(orderCreated, group)
  async reserve(
    event: EventEnvelope<EventData<typeof orderCreated>>,
    tx: EntityManager,
  ): Promise<void> {
    await this.applyOrder(event, tx, {
      reserve: quantitiesOf(event.data.items),
      reason: 'reserved',
    });
  }

  @OnDomainEvent(orderUpdated, group)
  async adjust(
    event: EventEnvelope<EventData<typeof orderUpdated>>,
    tx: EntityManager,
  ): Promise<void> {
    await this.applyOrder(event, tx, {
      reserve: quantitiesOf(event.data.items),
      reason: 'adjusted',
    });
  }

  @OnDomainEvent(orderCancelled, group)
  async release(
    event: EventEnvelope<EventData<typeof orderCancelled>>,
    tx: EntityManager,
  ): Promise<void> {
    await this.applyOrder(event, tx, { reason: 'released' });
  }

  @OnDomainEvent(orderShipped, group)
  async ship(
    event: EventEnvelope<EventData<typeof orderShipped>>,
    tx: EntityManager,
  ): Promise<void> {
    await this.applyOrder(event, tx, { take: quantitiesOf(event.data.items), reason: 'shipped' });
  }

  /** Replaces the order's reservation with `reserve`, and removes the shipped units in `take`. */
  private async applyOrder(
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
