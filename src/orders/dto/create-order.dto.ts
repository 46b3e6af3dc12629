import { PartialType } from '@nestjs/swagger';
import { ArrayField, StringField } from '../../http/index.js';
import { orderRules } from '../order-rules.js';
import { OrderDetailsDto } from './order-details.dto.js';
import { OrderItemDto } from './order-item.dto.js';

/** Body of `POST /orders`. */
export class CreateOrder extends PartialType(OrderDetailsDto) {
  @StringField({
    ...orderRules.customerId,
    description: 'Id of the customer.',
    example: 'customer-42',
  })
  readonly customerId!: string;

  @StringField({
    ...orderRules.currency,
    description: 'ISO 4217 currency code.',
    expected: 'three capital letters, such as EUR',
    example: 'EUR',
  })
  readonly currency!: string;

  @ArrayField(() => OrderItemDto, { ...orderRules.items, description: 'Items of the order.' })
  readonly items!: OrderItemDto[];
}
