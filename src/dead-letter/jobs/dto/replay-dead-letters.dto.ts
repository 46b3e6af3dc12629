import {
  BooleanField,
  EnumField,
  ExampleBody,
  IntegerField,
  ObjectField,
  StringField,
  TimestampField,
  UuidField,
} from '../../../http/index.js';
import { DEAD_LETTER_SOURCES, DEAD_LETTER_STATUSES } from '../../dead-letter.entity.js';
import type { DeadLetterSource, DeadLetterStatus } from '../../dead-letter.entity.js';

const TIME = '2025-01-31T12:00:00Z';

/** Selects dead letters; an absent field does not filter. */
export class ReplayFilter {
  @EnumField(DEAD_LETTER_SOURCES, {
    name: 'DeadLetterSource',
    description: 'Filters by source.',
    optional: true,
  })
  readonly source?: DeadLetterSource;

  @UuidField({ description: 'Filters by webhook.', optional: true })
  readonly webhookId?: string;

  @StringField({
    description:
      'Filters by event type: a name, or all types of a resource (`order.*`). Dead letters of `system.*` events are ' +
      'replayed only if this field names them; the default, `*`, excludes them.',
    example: 'order.*',
    max: 200,
    optional: true,
  })
  readonly eventType?: string;

  @TimestampField({
    description: 'Created at or after this time.',
    example: TIME,
    optional: true,
  })
  readonly since?: string;

  @TimestampField({
    description: 'Created at or before this time.',
    example: TIME,
    optional: true,
  })
  readonly until?: string;

  @EnumField(DEAD_LETTER_STATUSES, {
    name: 'DeadLetterStatus',
    description: 'Only open dead letters can be replayed; any other status is rejected with 422.',
    example: 'open',
    optional: true,
  })
  readonly status?: DeadLetterStatus;
}

@ExampleBody<ReplayDeadLetters>({ filter: { source: 'webhook' }, ratePerSecond: 10 })
export class ReplayDeadLetters {
  @ObjectField(() => ReplayFilter, {
    description: 'Selects the dead letters. An explicit `{}` selects all open ones.',
  })
  readonly filter!: ReplayFilter;

  @BooleanField({
    description: 'Only count the matching dead letters, without replaying them.',
    example: false,
    optional: true,
  })
  readonly dryRun?: boolean;

  @IntegerField({
    description: 'Maximum dead letters per second, over all processes. Default: no limit.',
    example: 10,
    min: 1,
    max: 10_000,
    optional: true,
  })
  readonly ratePerSecond?: number;
}
