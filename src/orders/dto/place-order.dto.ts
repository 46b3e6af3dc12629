import { ArrayField, StringField } from '../../http/index.js';
import { OrderItemDto } from './order-item.dto.js';

/** Body of `POST /orders`. */
export class PlaceOrder {
  @StringField({ description: 'Id of the customer.', max: 64, example: 'customer-42' })
  readonly customerId!: string;

  @StringField({
    description: 'ISO 4217 currency code.',
    min: 3,
    max: 3,
    pattern: /^[A-Z]{3}$/,
    expected: 'three capital letters, such as EUR',
    example: 'EUR',
  })
  readonly currency!: string;

  @ArrayField(() => OrderItemDto, { description: 'Items of the order.', min: 1, max: 100 })
  readonly items!: OrderItemDto[];

  @StringField({
    description: 'Note of the customer.',
    min: 0,
    max: 1000,
    optional: true,
    nullable: true,
  })
  readonly note?: string | null;
}
