import { Type } from 'typebox';
import type { Static } from 'typebox';
import { closedObject, integerSchema, listSchema, textSchema } from '../events/index.js';
import { orderRules } from './order-rules.js';

export const Money = integerSchema(orderRules.amount, {
  description: 'Minor units of the currency.',
});

export const Currency = Type.String({
  pattern: orderRules.currency.pattern.source,
  description: 'ISO 4217.',
});

export const CustomerId = textSchema(orderRules.customerId);

const quantityFields = {
  sku: textSchema(orderRules.sku),
  quantity: integerSchema(orderRules.quantity),
};

const itemFields = { ...quantityFields, unitPrice: integerSchema(orderRules.unitPrice) };

const Item = closedObject(itemFields);

const PricedItem = closedObject({
  ...itemFields,
  lineTotal: integerSchema(
    { min: 0, max: orderRules.quantity.max * orderRules.unitPrice.max },
    { description: 'quantity × unitPrice.' },
  ),
});

/** Items without their prices. */
export const Quantities = listSchema(closedObject(quantityFields), orderRules.items);

export const Items = listSchema(Item, orderRules.items);

/** Items with the total of each one. */
export const PricedItems = listSchema(PricedItem, orderRules.items);

/** An item of an order. Money is in minor units of the order's currency. */
export type OrderItem = Readonly<Static<typeof Item>>;
