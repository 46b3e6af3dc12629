import { Type } from 'typebox';
import { defineEvent } from '../events/index.js';
import { Available, closed, Sku } from './inventory-schemas.js';

export const lowStock = defineEvent({
  type: 'inventory.low_stock',
  source: 'inventory',
  description:
    'The available quantity of an item fell below its `lowStockAt`. Not repeated until it has risen again.',
  versions: {
    1: {
      schema: Type.Object(
        {
          sku: Sku,
          available: Available,
          lowStockAt: Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER }),
        },
        closed,
      ),
      example: { sku: 'mug', available: 4, lowStockAt: 5 },
    },
  },
});
