import { EnumField, StringField, TimedPageQuery, UuidField } from '../../http/index.js';
import { DEAD_LETTER_SOURCES, DEAD_LETTER_STATUSES } from '../dead-letter.entity.js';
import type { DeadLetterSource, DeadLetterStatus } from '../dead-letter.entity.js';

export class DeadLetterQuery extends TimedPageQuery {
  @EnumField(DEAD_LETTER_SOURCES, {
    name: 'DeadLetterSource',
    description: 'Filters by source.',
    optional: true,
  })
  readonly source?: DeadLetterSource;

  @EnumField(DEAD_LETTER_STATUSES, {
    name: 'DeadLetterStatus',
    description: 'Filters by status.',
    optional: true,
  })
  readonly status?: DeadLetterStatus;

  @UuidField({ description: 'Filters by webhook.', optional: true })
  readonly webhookId?: string;

  @StringField({
    description:
      'Filters by event type: a name, all types of a resource (`order.*`, `system.*`), or `*` for all ' +
      'except `system.*`.',
    example: 'order.created',
    max: 200,
    optional: true,
  })
  readonly eventType?: string;
}
