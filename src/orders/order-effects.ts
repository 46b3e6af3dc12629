import type { DefinedEvent, EventEnvelope } from '../events/index.js';
import { detailsOf } from './order-details.js';
import { nextStatus } from './order-lifecycle.js';
import type { OrderItem } from './order-schemas.js';
import type { OrderShipment, OrderState } from './order-state.js';
import {
  orderCancelled,
  orderCreated,
  orderDelivered,
  orderPaymentReceived,
  orderShipped,
  orderUpdated,
} from './order.events.js';

type Changes = Partial<OrderState>;
/** Returns the changes of an event, given its time and the order before it. */
type Effect<Data> = (data: Data, at: Date, before: OrderState) => Changes;

/**
 * The effect of each event on an order. The entity and the replay both change orders by these
 * functions alone, so an order equals its replayed events by construction.
 */
const EFFECTS: ReadonlyMap<string, Effect<never>> = new Map([
  effect(orderCreated, ({ customerId, currency, items, totalAmount, ...details }, at) => ({
    customerId,
    status: 'pending',
    currency,
    items: items.map(withoutLineTotal),
    totalAmount,
    ...detailsOf(details),
    payment: null,
    shipment: null,
    createdAt: at,
  })),
  effect(orderUpdated, ({ items, totalAmount, ...details }, _at, { status }) => ({
    status: nextStatus(status, 'amend'),
    items: items.map(withoutLineTotal),
    totalAmount,
    ...detailsOf(details),
  })),
  effect(orderPaymentReceived, ({ amount, method, reference }, at, { status }) => ({
    status: nextStatus(status, 'pay'),
    payment: { amount, method, reference, receivedAt: at.toISOString() },
  })),
  effect(orderShipped, ({ carrier, trackingNumber }, at, { status }) => ({
    status: nextStatus(status, 'ship'),
    shipment: {
      carrier,
      trackingNumber,
      shippedAt: at.toISOString(),
      deliveredAt: null,
      signedBy: null,
    },
  })),
  effect(orderDelivered, ({ signedBy }, at, { status, shipment }) => ({
    status: nextStatus(status, 'deliver'),
    shipment: { ...(shipment as OrderShipment), deliveredAt: at.toISOString(), signedBy },
  })),
  effect(orderCancelled, (_data, _at, { status }) => ({ status: nextStatus(status, 'cancel') })),
]);

function effect<Data>(
  definition: DefinedEvent<Data>,
  changes: Effect<NoInfer<Data>>,
): [string, Effect<never>] {
  return [definition.type, changes];
}

function withoutLineTotal({ sku, quantity, unitPrice }: OrderItem): OrderItem {
  return { sku, quantity, unitPrice };
}

/** The changes that an event, in its latest version, makes to the order `before`. */
export function changesOf(
  eventType: string,
  data: unknown,
  at: Date,
  before: Readonly<Changes>,
): Changes {
  const changes = EFFECTS.get(eventType);
  if (!changes) throw new Error(`no effect on orders is defined for ${eventType}`);
  return { ...changes(data as never, at, before as OrderState), updatedAt: at };
}

/**
 * Rebuilds an order from `events`: all of its events from the first one on, by sequence number, in
 * their latest versions.
 */
export function replayOrder(events: readonly EventEnvelope[]): OrderState {
  let order: Changes = {};
  for (const { eventType, data, timestamp, aggregateId, sequenceNumber } of events) {
    const changes = changesOf(eventType, data, new Date(timestamp), order);
    order = { ...order, ...changes, id: aggregateId, version: sequenceNumber };
  }
  return order as OrderState;
}
