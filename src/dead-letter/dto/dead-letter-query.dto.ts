import { EnumField, PageQuery, StringField, TimestampField, UuidField } from '../../http/index.js';
import { DEAD_LETTER_SOURCES, DEAD_LETTER_STATUSES } from '../dead-letter.entity.js';
import type { DeadLetterSource, DeadLetterStatus } from '../dead-letter.entity.js';

export class DeadLetterQuery extends PageQuery {
  @EnumField(DEAD_LETTER_SOURCES, { description: 'Only those of this source.', optional: true })
  readonly source?: DeadLetterSource;

  @EnumField(DEAD_LETTER_STATUSES, { description: 'Only those in this state.', optional: true })
  readonly status?: DeadLetterStatus;

  @UuidField({ description: 'Only those of this webhook.', optional: true })
  readonly webhookId?: string;

  @StringField({
    description:
      'Only those of this event type, of all of a resource (`order.*`, `system.*`), or `*`, which is all but `system.*`.',
    example: 'order.created',
    max: 200,
    optional: true,
  })
  readonly eventType?: string;

  @TimestampField({
    description: 'Only those made at or after this time.',
    example: '2025-01-31T12:00:00Z',
    optional: true,
  })
  readonly since?: string;

  @TimestampField({
    description: 'Only those made at or before this time.',
    example: '2025-01-31T12:00:00Z',
    optional: true,
  })
  readonly until?: string;
}
