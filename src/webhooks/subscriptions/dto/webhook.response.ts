import {
  EnumField,
  IntegerField,
  StringField,
  TimestampField,
  UuidField,
} from '../../../http/index.js';
import type { Signature } from '../../signing/index.js';
import type { SubscriptionFilter } from '../subscription-filter.js';
import { WEBHOOK_STATUSES } from '../webhook-subscription.entity.js';
import type { WebhookFormat, WebhookStatus } from '../webhook-subscription.entity.js';
import {
  DescriptionField,
  EventTypesField,
  FilterField,
  FormatField,
  HeadersField,
  NotifyEmailField,
  NotifyUrlField,
  RetryScheduleField,
  SignatureField,
  UrlField,
  VersionsField,
} from './webhook-fields.js';

/** A webhook as it is read; its secret is not among the fields. */
export class WebhookResponse {
  @UuidField({ description: 'The webhook.' })
  readonly id!: string;

  @StringField({ description: 'Only events of this tenant are sent.', example: 'default', max: 64 })
  readonly tenantId!: string;

  @UrlField()
  readonly url!: string;

  @EventTypesField()
  readonly eventTypes!: string[];

  @DescriptionField()
  readonly description!: string | null;

  @FormatField()
  readonly format!: WebhookFormat;

  @VersionsField()
  readonly versions!: Record<string, number>;

  @HeadersField()
  readonly headers!: Record<string, string> | null;

  @FilterField()
  readonly filter!: SubscriptionFilter | null;

  @EnumField(['none', 'aggregate'], {
    description: 'Whether the events of one aggregate wait for each other.',
    example: 'none',
  })
  readonly ordering!: 'none' | 'aggregate';

  @RetryScheduleField()
  readonly retrySchedule!: string[] | null;

  @IntegerField({ description: 'Requests a second.', min: 1, max: 1_000_000, nullable: true })
  readonly rateLimit!: number | null;

  @IntegerField({ description: 'Requests at once.', min: 1, max: 1_000_000, nullable: true })
  readonly concurrency!: number | null;

  @SignatureField()
  readonly signature!: Signature;

  @StringField({
    description: 'What `ed25519` signatures are verified with; null: it signs by `hmac`.',
    example: 'whpk_1SiA4o9hyqTCpIqC5V9HUakiiaeACeqfZTInDBbOir4=',
    max: 64,
    nullable: true,
  })
  readonly publicKey!: string | null;

  @NotifyUrlField()
  readonly notifyUrl!: string | null;

  @NotifyEmailField()
  readonly notifyEmail!: string | null;

  @EnumField(WEBHOOK_STATUSES, {
    description: 'While it is paused or disabled, its events are held.',
    example: 'active',
  })
  readonly status!: WebhookStatus;

  @StringField({ description: 'Why it is disabled.', max: 1000, nullable: true })
  readonly disabledReason!: string | null;

  @IntegerField({
    description: 'Failed attempts since the last success.',
    example: 0,
    min: 0,
    max: 2 ** 31 - 1,
  })
  readonly consecutiveFailures!: number;

  @TimestampField({ description: 'When it was made.', example: '2025-01-31T12:00:00.000Z' })
  readonly createdAt!: string;

  @TimestampField({ description: 'When it last changed.', example: '2025-01-31T12:00:00.000Z' })
  readonly updatedAt!: string;
}

/** The answer to the making of a webhook and to a rotation: the only ones that hold a secret. */
export class WebhookWithSecretResponse extends WebhookResponse {
  @StringField({
    description:
      'Verifies the signatures of deliveries: `whsec_…`, which is shown this once, or for `ed25519` the public key ' +
      '`whpk_…`.',
    example: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwMfKQ9r8GKYo=',
    max: 128,
  })
  readonly secret!: string;
}
