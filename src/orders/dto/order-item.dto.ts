import { IntegerField, StringField } from '../../http/index.js';
import { orderRules } from '../order-rules.js';

/** An item of an order. */
export class OrderItemDto {
  @StringField({ ...orderRules.sku, description: 'Stock keeping unit (SKU).', example: 'mug' })
  readonly sku!: string;

  @IntegerField({ ...orderRules.quantity, description: 'Number of units.', example: 2 })
  readonly quantity!: number;

  @IntegerField({
    ...orderRules.unitPrice,
    description: 'Price per unit, in minor units of the currency.',
    example: 1250,
  })
  readonly unitPrice!: number;
}
