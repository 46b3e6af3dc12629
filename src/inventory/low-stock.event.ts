import { closedObject, defineEvent } from '../events/index.js';
import { Available, Sku, Threshold } from './inventory-schemas.js';

export const lowStock = defineEvent({
  type: 'inventory.low_stock',
  source: 'inventory',
  description:
    'The available quantity of an item fell below its `lowStockAt`. Not repeated until it has risen again.',
  versions: {
    1: {
      schema: closedObject({ sku: Sku, available: Available, lowStockAt: Threshold }),
      example: { sku: 'mug', available: 4, lowStockAt: 5 },
    },
  },
});
