import { ApiProperty } from '@nestjs/swagger';
import {
  EnumField,
  IntegerField,
  StringField,
  TimestampField,
  UuidField,
} from '../../http/index.js';

/** One reader of one deprecated version. */
export class DeprecatedUseEntry {
  @EnumField(['webhook', 'stream', 'rest'], { description: 'How it is read.' })
  readonly channel!: 'webhook' | 'stream' | 'rest';

  @StringField({ description: 'The event type.', max: 255, example: 'order.created' })
  readonly eventType!: string;

  @IntegerField({ description: 'Its deprecated version.', min: 1, max: 9_999 })
  readonly version!: number;

  @TimestampField({ description: 'Since when that is deprecated.' })
  readonly deprecatedAt!: string;

  @TimestampField({ description: 'Until when to leave it.' })
  readonly sunsetAt!: string;

  @StringField({ description: 'Whose reader it is.', max: 255, example: 'default' })
  readonly tenantId!: string;

  @UuidField({ description: 'The webhook that is pinned to it.', nullable: true })
  readonly webhookId!: string | null;

  @StringField({ description: "The host of the webhook's URL.", max: 255, nullable: true })
  readonly host!: string | null;

  @StringField({
    description: 'The API key of a stream or a REST reader.',
    max: 64,
    nullable: true,
  })
  readonly keyId!: string | null;

  @TimestampField({
    description: 'When that reader was last seen, give or take some seconds. Null for a webhook.',
    nullable: true,
  })
  readonly lastSeenAt!: string | null;
}

/** Everybody who would miss a deprecated version. */
export class DeprecatedUseResponse {
  @ApiProperty({
    type: [DeprecatedUseEntry],
    description: 'Webhooks that are pinned, and streams and REST readers of the last 30 days.',
  })
  readonly data!: DeprecatedUseEntry[];
}
