import { ApiProperty } from '@nestjs/swagger';
import { EnumField, IntegerField, StringField, TimestampField } from '../../http/index.js';

/** One version of an event type. */
export class EventVersionResponse {
  @IntegerField({ description: 'Version number: 1, 2, 3…', min: 1, max: 9_999 })
  readonly version!: number;

  @EnumField(['current', 'deprecated'], {
    description: '`deprecated`: still available; use a newer version.',
  })
  readonly status!: 'current' | 'deprecated';

  @TimestampField({ description: 'Time when the version was deprecated.', nullable: true })
  readonly deprecatedAt!: string | null;

  @TimestampField({
    description: 'Time until which the version is supported.',
    nullable: true,
  })
  readonly sunsetAt!: string | null;

  @StringField({
    description: 'URL of the JSON Schema.',
    example: 'https://tidings.example/event-types/order.shipped/versions/1',
    max: 2_048,
  })
  readonly schemaUrl!: string;
}

/** An event type with all of its versions. */
export class EventTypeResponse {
  @StringField({
    description: 'Event type: `resource.action`.',
    max: 255,
    example: 'order.shipped',
  })
  readonly eventType!: string;

  @StringField({
    description: 'What the event means.',
    example: 'An order was handed to a carrier.',
    max: 1_000,
  })
  readonly description!: string;

  @IntegerField({
    description: 'The version in which new events are recorded.',
    min: 1,
    max: 9_999,
  })
  readonly latestVersion!: number;

  @ApiProperty({ type: [EventVersionResponse], description: 'All versions, oldest first.' })
  readonly versions!: EventVersionResponse[];
}

/** All event types, sorted by name. */
export class EventTypeListResponse {
  @ApiProperty({ type: [EventTypeResponse] })
  readonly data!: EventTypeResponse[];
}
