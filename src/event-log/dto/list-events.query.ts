import { IntegerField, ResumePointField, StringField, UuidField } from '../../http/index.js';
import { ReadEvent } from './read-event.query.js';

/** Query of `GET /events`: which events, and how they are shown. */
export class ListEvents extends ReadEvent {
  @StringField({
    description:
      'Comma-separated: exact types, `resource.*` or `*` (all but `system.*`), each optionally `@<version>`. ' +
      'Absent: all.',
    example: 'order.*,inventory.low_stock@1',
    max: 4_096,
    optional: true,
  })
  readonly types?: string;

  @UuidField({ description: 'Only events of this aggregate.', optional: true })
  readonly aggregateId?: string;

  @StringField({
    description: 'Only events of such aggregates.',
    max: 64,
    optional: true,
    example: 'order',
  })
  readonly aggregateType?: string;

  @ResumePointField({
    description:
      'Only events at later positions: the `nextCursor` of the page before. A position alone belongs to epoch 0.',
    example: '1042',
    optional: true,
  })
  readonly after?: string;

  @ResumePointField({
    description: 'The same as `after`, under the name that other lists give it; `after` wins.',
    example: '1042',
    optional: true,
  })
  readonly cursor?: string;

  @IntegerField({
    description: 'How many to return at most.',
    min: 1,
    max: 1_000,
    default: 20,
    optional: true,
  })
  readonly limit: number = 20;
}
