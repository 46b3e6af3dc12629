import { ApiProperty } from '@nestjs/swagger';
import {
  EnumField,
  IntegerField,
  StringField,
  TimestampField,
  UuidField,
} from '../../http/index.js';

/** One reader of one deprecated version. */
export class DeprecatedUseResponse {
  @EnumField(['webhook', 'stream', 'rest'], { description: 'The channel of the reader.' })
  readonly channel!: 'webhook' | 'stream' | 'rest';

  @StringField({ description: 'Event type.', max: 255, example: 'order.created' })
  readonly eventType!: string;

  @IntegerField({ description: 'The deprecated version.', min: 1, max: 9_999 })
  readonly version!: number;

  @TimestampField({ description: 'Time when the version was deprecated.' })
  readonly deprecatedAt!: string;

  @TimestampField({ description: 'Time until which the version is supported.' })
  readonly sunsetAt!: string;

  @StringField({ description: 'The tenant of the reader.', max: 255, example: 'default' })
  readonly tenantId!: string;

  @UuidField({
    description: 'Id of the webhook pinned to the version. Null for other channels.',
    nullable: true,
  })
  readonly webhookId!: string | null;

  @StringField({
    description: "Host of the webhook's URL. Null for other channels.",
    example: 'example.com',
    max: 255,
    nullable: true,
  })
  readonly host!: string | null;

  @StringField({
    description: 'Id of the API key of a stream or REST reader. Null for a webhook.',
    example: '0199d8a2-7c1d-7f3a-8e2b-1c4d5e6f7a8b',
    max: 64,
    nullable: true,
  })
  readonly keyId!: string | null;

  @TimestampField({
    description: 'Time of the last read, accurate to some seconds. Null for a webhook.',
    nullable: true,
  })
  readonly lastSeenAt!: string | null;
}

/** All readers of deprecated versions. */
export class DeprecatedUseListResponse {
  @ApiProperty({
    type: [DeprecatedUseResponse],
    description: 'Pinned webhooks, and the streams and REST readers of the last 30 days.',
  })
  readonly data!: DeprecatedUseResponse[];
}
