import { StringField } from '../../http/index.js';
import type { OrderDetails } from '../order-details.js';
import { orderRules } from '../order-rules.js';

/** The details as responses contain them; in requests, each is optional. */
export class OrderDetailsDto implements OrderDetails {
  @StringField({
    ...orderRules.note,
    description: 'Note of the customer.',
    example: 'Please ring twice.',
    nullable: true,
  })
  readonly note!: string | null;
}
