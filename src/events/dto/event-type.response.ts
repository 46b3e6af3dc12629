import { ApiProperty } from '@nestjs/swagger';
import { EnumField, IntegerField, StringField, TimestampField } from '../../http/index.js';

/** One version of an event type. */
export class EventVersionResponse {
  @IntegerField({ description: '1, 2, 3…', min: 1, max: 9_999 })
  readonly version!: number;

  @EnumField(['current', 'deprecated'], {
    description: '`deprecated`: still sent to whoever asks for it; use a newer one.',
  })
  readonly status!: 'current' | 'deprecated';

  @TimestampField({ description: 'Since when it is deprecated.', nullable: true })
  readonly deprecatedAt!: string | null;

  @TimestampField({ description: 'Until when to leave it.', nullable: true })
  readonly sunsetAt!: string | null;

  @StringField({ description: 'Where its JSON Schema is.', max: 2_048 })
  readonly schemaUrl!: string;
}

/** An event type, and all the shapes that its data has had. */
export class EventTypeResponse {
  @StringField({ description: '`resource.action`.', max: 255, example: 'order.shipped' })
  readonly eventType!: string;

  @StringField({ description: 'When it happens.', max: 1_000 })
  readonly description!: string;

  @IntegerField({ description: 'The version that is recorded.', min: 1, max: 9_999 })
  readonly latestVersion!: number;

  @ApiProperty({ type: [EventVersionResponse], description: 'Oldest first.' })
  readonly versions!: EventVersionResponse[];
}

/** All event types, by name. */
export class EventTypeListResponse {
  @ApiProperty({ type: [EventTypeResponse] })
  readonly data!: EventTypeResponse[];
}
