import {
  BooleanField,
  EnumField,
  IntegerField,
  ObjectField,
  StringField,
  TimestampField,
  UuidField,
} from '../../../http/index.js';
import { DEAD_LETTER_SOURCES, DEAD_LETTER_STATUSES } from '../../dead-letter.entity.js';
import type { DeadLetterSource, DeadLetterStatus } from '../../dead-letter.entity.js';

const TIME = '2025-01-31T12:00:00Z';

/** What is absent filters nothing. */
export class ReplayFilter {
  @EnumField(DEAD_LETTER_SOURCES, { description: 'Only those of this source.', optional: true })
  readonly source?: DeadLetterSource;

  @UuidField({ description: 'Only those of this webhook.', optional: true })
  readonly webhookId?: string;

  @StringField({
    description:
      'Only those of this event type, or of all of a resource (`order.*`). Those of `system.*` are replayed only when ' +
      'they are named here: without it the filter is `*`, which leaves them out.',
    example: 'order.*',
    max: 200,
    optional: true,
  })
  readonly eventType?: string;

  @TimestampField({
    description: 'Only those made at or after this time.',
    example: TIME,
    optional: true,
  })
  readonly since?: string;

  @TimestampField({
    description: 'Only those made at or before this time.',
    example: TIME,
    optional: true,
  })
  readonly until?: string;

  @EnumField(DEAD_LETTER_STATUSES, {
    description: 'Only open ones can be replayed; any other state is refused with 422.',
    example: 'open',
    optional: true,
  })
  readonly status?: DeadLetterStatus;
}

export class ReplayMany {
  @ObjectField(() => ReplayFilter, {
    description: 'Which dead letters. `{}`, said explicitly, is all that are open.',
  })
  readonly filter!: ReplayFilter;

  @BooleanField({
    description: 'Only count what would be replayed; nothing changes.',
    example: false,
    optional: true,
  })
  readonly dryRun?: boolean;

  @IntegerField({
    description: 'Letters a second at most, over all processes. Absent: as fast as it goes.',
    example: 10,
    min: 1,
    max: 10_000,
    optional: true,
  })
  readonly ratePerSecond?: number;
}
