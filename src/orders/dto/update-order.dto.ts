import { PartialType } from '@nestjs/swagger';
import { ArrayField, ExampleBody } from '../../http/index.js';
import { orderRules } from '../order-rules.js';
import { OrderDetailsDto } from './order-details.dto.js';
import { OrderItemDto } from './order-item.dto.js';

/** Body of `PATCH /orders/:id`; absent fields stay unchanged. */
@ExampleBody<UpdateOrder>({ note: 'Please ring twice.' })
export class UpdateOrder extends PartialType(OrderDetailsDto) {
  @ArrayField(() => OrderItemDto, {
    ...orderRules.items,
    description: 'New items, which replace all existing ones.',
    optional: true,
  })
  readonly items?: OrderItemDto[];
}
