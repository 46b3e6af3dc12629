import { StringField, UuidField } from '../../../http/index.js';

/** What events must have besides their type; all that is given must hold. */
export class WebhookFilter {
  @UuidField({ description: 'Only events of this aggregate, as one order.', optional: true })
  readonly aggregateId?: string;

  @StringField({
    description: 'Only events that concern this customer.',
    example: 'c-42',
    max: 64,
    optional: true,
  })
  readonly customerId?: string;
}
