import { Type } from 'typebox';
import { integerSchema, nullable, textSchema } from '../events/index.js';
import { inventoryRules } from './inventory-rules.js';

export const Sku = textSchema(inventoryRules.sku);

export const OnHand = integerSchema(inventoryRules.onHand);

export const Reserved = integerSchema(inventoryRules.reserved);

export const Available = integerSchema(inventoryRules.available);

export const Threshold = integerSchema(inventoryRules.lowStockAt);

export const LowStockAt = nullable(Threshold);

export const OrderId = nullable(
  Type.String({ format: 'uuid', description: 'The order that caused the change.' }),
);
