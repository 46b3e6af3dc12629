import { Type } from 'typebox';
import { closedObject, defineEvent, nullable, textSchema } from '../events/index.js';
import { orderCreated } from './order-created.event.js';
import { Note } from './order-details.js';
import { orderRules } from './order-rules.js';
import { Currency, CustomerId, Money, PricedItems, Quantities } from './order-schemas.js';

export { orderCreated };

const common = { source: 'orders', attributes: ['customerId'] } as const;

export const orderUpdated = defineEvent({
  ...common,
  type: 'order.updated',
  description:
    'The items or the note of a pending order were changed. Carries the whole new content.',
  versions: {
    1: {
      schema: closedObject({
        customerId: CustomerId,
        currency: Currency,
        items: PricedItems,
        totalAmount: Money,
        note: Note,
      }),
      example: {
        customerId: 'customer-42',
        currency: 'EUR',
        items: [{ sku: 'mug', quantity: 3, unitPrice: 1250, lineTotal: 3750 }],
        totalAmount: 3750,
        note: 'Please gift-wrap.',
      },
    },
  },
});

export const orderPaymentReceived = defineEvent({
  ...common,
  type: 'order.payment_received',
  description: 'An order was paid in full.',
  versions: {
    1: {
      schema: closedObject({
        customerId: CustomerId,
        amount: Money,
        currency: Currency,
        method: textSchema(orderRules.paymentMethod),
        reference: textSchema(orderRules.paymentReference),
      }),
      example: {
        customerId: 'customer-42',
        amount: 2500,
        currency: 'EUR',
        method: 'card',
        reference: 'pay_8fK2',
      },
    },
  },
});

export const orderShipped = defineEvent({
  ...common,
  type: 'order.shipped',
  description: 'A paid order was handed to a carrier.',
  versions: {
    1: {
      schema: closedObject({
        customerId: CustomerId,
        carrier: textSchema(orderRules.carrier),
        trackingNumber: textSchema(orderRules.trackingNumber),
        items: Quantities,
      }),
      example: {
        customerId: 'customer-42',
        carrier: 'DHL',
        trackingNumber: '00340434161094042557',
        items: [{ sku: 'mug', quantity: 2 }],
      },
    },
  },
});

export const orderDelivered = defineEvent({
  ...common,
  type: 'order.delivered',
  description: 'A shipped order was delivered to its customer.',
  versions: {
    1: {
      schema: closedObject({
        customerId: CustomerId,
        signedBy: nullable(textSchema(orderRules.signedBy)),
      }),
      example: { customerId: 'customer-42', signedBy: 'A. Turing' },
    },
  },
});

export const orderCancelled = defineEvent({
  ...common,
  type: 'order.cancelled',
  description: 'An order was cancelled before it was shipped.',
  versions: {
    1: {
      schema: closedObject({
        customerId: CustomerId,
        reason: textSchema(orderRules.cancellationReason),
        previousStatus: Type.Enum(['pending', 'paid']),
        items: Quantities,
      }),
      example: {
        customerId: 'customer-42',
        reason: 'Ordered twice.',
        previousStatus: 'pending',
        items: [{ sku: 'mug', quantity: 2 }],
      },
    },
  },
});

/** All events of orders. */
export const orderEvents = [
  orderCreated,
  orderUpdated,
  orderPaymentReceived,
  orderShipped,
  orderDelivered,
  orderCancelled,
];
