import {
  EnumField,
  IntegerField,
  StringField,
  TimestampField,
  UuidField,
} from '../../../../http/index.js';
import type { Signature } from '../../../signing/index.js';
import { CIRCUITS, WEBHOOK_STATUSES, webhookRules } from '../../../subscriptions/index.js';
import type {
  Circuit,
  SubscriptionFilter,
  Ordering,
  WebhookFormat,
  WebhookStatus,
} from '../../../subscriptions/index.js';
import {
  ConcurrencyField,
  DescriptionField,
  EventTypesField,
  FilterField,
  FormatField,
  HeadersField,
  OrderingField,
  RateLimitField,
  NotifyEmailField,
  NotifyUrlField,
  RetryScheduleField,
  SignatureField,
  UrlField,
  VersionsField,
} from './webhook-fields.js';

/** A webhook without its secret. */
export class WebhookResponse {
  @UuidField({ description: 'The webhook.' })
  readonly id!: string;

  @StringField({
    description: 'The tenant; only its events are sent.',
    example: 'default',
    max: 64,
  })
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

  @OrderingField()
  readonly ordering!: Ordering;

  @RetryScheduleField()
  readonly retrySchedule!: string[] | null;

  @RateLimitField()
  readonly rateLimit!: number | null;

  @ConcurrencyField()
  readonly concurrency!: number | null;

  @SignatureField()
  readonly signature!: Signature;

  @StringField({
    description: 'The public key that verifies `ed25519` signatures; null with `hmac`.',
    example: 'whpk_1SiA4o9hyqTCpIqC5V9HUakiiaeACeqfZTInDBbOir4=',
    max: 64,
    nullable: true,
  })
  readonly publicKey!: string | null;

  @TimestampField({
    description:
      'After a rotation: until when deliveries are also signed with the previous secrets, the last of them if they ' +
      'end at different times. Null once only the current secret signs.',
    example: '2025-01-31T12:00:00.000Z',
    nullable: true,
  })
  readonly previousSecretExpiresAt!: string | null;

  @NotifyUrlField()
  readonly notifyUrl!: string | null;

  @NotifyEmailField()
  readonly notifyEmail!: string | null;

  @EnumField(WEBHOOK_STATUSES, {
    name: 'WebhookStatus',
    description: 'While the webhook is paused or disabled, its events are held.',
    example: 'active',
  })
  readonly status!: WebhookStatus;

  @StringField({
    description: 'Why the webhook is disabled.',
    example: 'The receiver answered 410 Gone.',
    max: 1000,
    nullable: true,
  })
  readonly disabledReason!: string | null;

  @IntegerField({
    description: 'Failed attempts since the last success.',
    example: 0,
    min: 0,
    max: 2 ** 31 - 1,
  })
  readonly consecutiveFailures!: number;

  @EnumField(CIRCUITS, {
    description:
      '`open` after 5 failed attempts in a row: first attempts then wait, while scheduled attempts and manual retries ' +
      'continue. One success, `enable` or `resume` closes it.',
    example: 'closed',
  })
  readonly circuit!: Circuit;

  @TimestampField({ description: 'When it was created.', example: '2025-01-31T12:00:00.000Z' })
  readonly createdAt!: string;

  @TimestampField({ description: 'When it last changed.', example: '2025-01-31T12:00:00.000Z' })
  readonly updatedAt!: string;
}

/** The response to a creation and a rotation, the only ones that contain a secret. */
export class WebhookWithSecretResponse extends WebhookResponse {
  @StringField({
    description:
      'Verifies the signatures of deliveries: `whsec_…`, which no other response contains, or the public key `whpk_…` ' +
      'for `ed25519`.',
    example: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwMfKQ9r8GKYo=',
    max: webhookRules.secret.max,
  })
  readonly secret!: string;
}
