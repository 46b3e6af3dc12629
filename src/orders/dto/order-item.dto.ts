import { IntegerField, StringField } from '../../http/index.js';

/** One line of an order. */
export class OrderItemDto {
  @StringField({ description: 'What: a stock keeping unit.', max: 64, example: 'mug' })
  readonly sku!: string;

  @IntegerField({ description: 'How many.', min: 1, max: 1_000_000, example: 2 })
  readonly quantity!: number;

  @IntegerField({
    description: 'Price of one, in minor units of the currency.',
    min: 0,
    max: 1_000_000_000,
    example: 1250,
  })
  readonly unitPrice!: number;
}
