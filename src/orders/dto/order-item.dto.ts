import { IntegerField, StringField } from '../../http/index.js';

/** An item of an order. */
export class OrderItemDto {
  @StringField({ description: 'Stock keeping unit (SKU).', max: 64, example: 'mug' })
  readonly sku!: string;

  @IntegerField({ description: 'Number of units.', min: 1, max: 1_000_000, example: 2 })
  readonly quantity!: number;

  @IntegerField({
    description: 'Price per unit, in minor units of the currency.',
    min: 0,
    max: 1_000_000_000,
    example: 1250,
  })
  readonly unitPrice!: number;
}
