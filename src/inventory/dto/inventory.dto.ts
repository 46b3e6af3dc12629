import { IntegerField, StringField } from '../../http/index.js';
import type { InventoryItem } from '../inventory-item.entity.js';
import { inventoryRules } from '../inventory-rules.js';

/** Body of `PUT /inventory/:sku`: the result of a stock count. */
export class SetStock {
  @IntegerField({ ...inventoryRules.count, description: 'Number of units in stock.', example: 100 })
  readonly onHand!: number;

  @IntegerField({
    ...inventoryRules.count,
    description:
      'Threshold of `inventory.low_stock`, which is published when fewer units are available. ' +
      'Null or absent: never published.',
    optional: true,
    nullable: true,
    example: 10,
  })
  readonly lowStockAt?: number | null;
}

export class StockResponse {
  @StringField({ ...inventoryRules.sku, description: 'Stock keeping unit (SKU).', example: 'mug' })
  readonly sku!: string;

  @IntegerField({
    ...inventoryRules.onHand,
    description: 'Number of units in stock.',
    example: 100,
  })
  readonly onHand!: number;

  @IntegerField({
    ...inventoryRules.reserved,
    description: 'Number of units reserved by open orders.',
    example: 2,
  })
  readonly reserved!: number;

  @IntegerField({
    ...inventoryRules.available,
    description: '`onHand` minus `reserved`. Negative if more is ordered than is in stock.',
    example: 98,
  })
  readonly available!: number;
}

export function toStockResponse(item: InventoryItem): StockResponse {
  const { sku, onHand, reserved, available } = item;
  return { sku, onHand, reserved, available };
}
