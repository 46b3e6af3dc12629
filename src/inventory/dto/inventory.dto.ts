import { IntegerField, StringField } from '../../http/index.js';
import type { InventoryItem } from '../inventory-item.entity.js';

/** More than any warehouse holds, and small enough that sums stay exact. */
const MAX = 1_000_000_000_000;
const any = { min: Number.MIN_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER } as const;

/** Body of `PUT /inventory/:sku`: the result of a stock count. */
export class CountStock {
  @IntegerField({ description: 'Number of units in stock.', min: 0, max: MAX, example: 100 })
  readonly onHand!: number;

  @IntegerField({
    description:
      'Threshold of `inventory.low_stock`, which is published when fewer units are available. ' +
      'Null or absent: never published.',
    min: 0,
    max: MAX,
    optional: true,
    nullable: true,
    example: 10,
  })
  readonly lowStockAt?: number | null;
}

export class InventoryResponse {
  @StringField({ description: 'Stock keeping unit (SKU).', max: 64, example: 'mug' })
  readonly sku!: string;

  @IntegerField({ ...any, description: 'Number of units in stock.', example: 100 })
  readonly onHand!: number;

  @IntegerField({ ...any, description: 'Number of units reserved by open orders.', example: 2 })
  readonly reserved!: number;

  @IntegerField({
    ...any,
    description: '`onHand` minus `reserved`. Negative if more is ordered than is in stock.',
    example: 98,
  })
  readonly available!: number;
}

export function toInventoryResponse(item: InventoryItem): InventoryResponse {
  const { sku, onHand, reserved, available } = item;
  return { sku, onHand, reserved, available };
}
