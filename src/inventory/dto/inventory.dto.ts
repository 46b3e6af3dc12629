import { IntegerField, StringField } from '../../http/index.js';
import type { InventoryItem } from '../inventory-item.entity.js';

/** More than any warehouse holds; sums of it stay exact. */
const MAX = 1_000_000_000_000;
const any = { min: Number.MIN_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER } as const;

/** Body of `PUT /inventory/:sku`: the outcome of a count. */
export class CountStock {
  @IntegerField({ description: 'How many there are.', min: 0, max: MAX, example: 100 })
  readonly onHand!: number;

  @IntegerField({
    description:
      '`inventory.low_stock` is told when fewer than this are available. Left out or null: it is not.',
    min: 0,
    max: MAX,
    optional: true,
    nullable: true,
    example: 10,
  })
  readonly lowStockAt?: number | null;
}

export class InventoryResponse {
  @StringField({ description: 'The article.', max: 64, example: 'mug' })
  readonly sku!: string;

  @IntegerField({ ...any, description: 'How many there are.', example: 100 })
  readonly onHand!: number;

  @IntegerField({ ...any, description: 'How many of them open orders wait for.', example: 2 })
  readonly reserved!: number;

  @IntegerField({
    ...any,
    description: '`onHand` less `reserved`; below zero: more is ordered than there is.',
    example: 98,
  })
  readonly available!: number;
}

export function toInventoryResponse(item: InventoryItem): InventoryResponse {
  const { sku, onHand, reserved, available } = item;
  return { sku, onHand, reserved, available };
}
