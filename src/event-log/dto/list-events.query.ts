import {
  IntegerField,
  ResumePointField,
  StringField,
  TimestampField,
  UuidField,
} from '../../http/index.js';
import { ReadEvent } from './read-event.query.js';

/** The query of `GET /events`. */
export class ListEvents extends ReadEvent {
  @StringField({
    description:
      'Comma-separated: exact types, `resource.*` or `*` (all but `system.*`), each optionally `@<version>`. ' +
      'Default: all.',
    example: 'order.*,inventory.low_stock@1',
    max: 4_096,
    optional: true,
  })
  readonly types?: string;

  @UuidField({ description: 'Only events of this aggregate.', optional: true })
  readonly aggregateId?: string;

  @StringField({
    description: 'Only events of aggregates of this type.',
    max: 64,
    optional: true,
    example: 'order',
  })
  readonly aggregateType?: string;

  @ResumePointField({
    description:
      'Only events at later positions: the `nextCursor` of the previous page. A position without an epoch belongs to epoch 0.',
    example: '1042',
    optional: true,
  })
  readonly after?: string;

  @ResumePointField({
    description:
      'The same as `after`, under the name that other lists use. Different values of both are rejected (400).',
    example: '1042',
    optional: true,
  })
  readonly cursor?: string;

  @TimestampField({
    description: 'Only events with this `timestamp` or a later one.',
    example: '2025-01-31T12:00:00Z',
    optional: true,
  })
  readonly since?: string;

  @TimestampField({
    description: 'Only events with this `timestamp` or an earlier one.',
    example: '2025-01-31T12:00:00Z',
    optional: true,
  })
  readonly until?: string;

  @IntegerField({
    description: 'The maximum number of events.',
    min: 1,
    max: 1_000,
    default: 20,
    optional: true,
  })
  readonly limit: number = 20;
}
