import { ArrayField, StringField } from '../../http/index.js';
import { OrderItemDto } from './order-item.dto.js';

/** Body of `POST /orders`. */
export class PlaceOrder {
  @StringField({ description: 'Who orders.', max: 64, example: 'customer-42' })
  readonly customerId!: string;

  @StringField({
    description: 'ISO 4217.',
    min: 3,
    max: 3,
    pattern: /^[A-Z]{3}$/,
    expected: 'three capital letters such as EUR',
    example: 'EUR',
  })
  readonly currency!: string;

  @ArrayField(() => OrderItemDto, { description: 'The lines of the order.', min: 1, max: 100 })
  readonly items!: OrderItemDto[];

  @StringField({
    description: 'Free text of the customer.',
    min: 0,
    max: 1000,
    optional: true,
    nullable: true,
  })
  readonly note?: string | null;
}
