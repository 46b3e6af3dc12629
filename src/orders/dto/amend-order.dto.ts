import { ArrayField, StringField } from '../../http/index.js';
import { OrderItemDto } from './order-item.dto.js';

/** Body of `PATCH /orders/:id`; absent fields stay unchanged. */
export class AmendOrder {
  @ArrayField(() => OrderItemDto, {
    description: 'New items, which replace all existing ones.',
    min: 1,
    max: 100,
    optional: true,
  })
  readonly items?: OrderItemDto[];

  @StringField({
    description: 'New note; null removes it.',
    min: 0,
    max: 1000,
    optional: true,
    nullable: true,
  })
  readonly note?: string | null;
}
