import { ArrayField, StringField } from '../../http/index.js';
import { OrderItemDto } from './order-item.dto.js';

/** Body of `PATCH /orders/:id`: what is left out stays as it is. */
export class AmendOrder {
  @ArrayField(() => OrderItemDto, {
    description: 'The new lines, in place of all the old ones.',
    min: 1,
    max: 100,
    optional: true,
  })
  readonly items?: OrderItemDto[];

  @StringField({
    description: 'The new note; null removes it.',
    min: 0,
    max: 1000,
    optional: true,
    nullable: true,
  })
  readonly note?: string | null;
}
