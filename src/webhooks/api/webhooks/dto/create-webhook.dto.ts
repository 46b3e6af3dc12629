import { ExampleBody } from '../../../../http/index.js';
import type { Signature } from '../../../signing/index.js';
import type { Ordering, WebhookFormat } from '../../../subscriptions/index.js';
import {
  ActiveField,
  ConcurrencyField,
  DescriptionField,
  EventTypesField,
  FilterField,
  FormatField,
  HeadersField,
  OrderingField,
  NotifyEmailField,
  NotifyUrlField,
  OwnSecretField,
  RateLimitField,
  RetryScheduleField,
  SignatureField,
  UrlField,
  VersionsField,
} from './webhook-fields.js';

@ExampleBody<CreateWebhook>({
  url: 'https://example.com/webhooks',
  eventTypes: ['order.*', 'inventory.low_stock'],
  description: 'Warehouse',
})
export class CreateWebhook {
  @UrlField()
  readonly url!: string;

  @EventTypesField()
  readonly eventTypes!: string[];

  @DescriptionField({ optional: true })
  readonly description?: string | null;

  @FormatField({ optional: true })
  readonly format?: WebhookFormat;

  @VersionsField({ optional: true })
  readonly versions?: Record<string, unknown>;

  @HeadersField({ optional: true })
  readonly headers?: Record<string, unknown> | null;

  @FilterField({ optional: true })
  readonly filter?: Record<string, unknown> | null;

  @RetryScheduleField({ optional: true })
  readonly retrySchedule?: string[] | null;

  @OrderingField({ optional: true })
  readonly ordering?: Ordering;

  @RateLimitField({ optional: true })
  readonly rateLimit?: number | null;

  @ConcurrencyField({ optional: true })
  readonly concurrency?: number | null;

  @SignatureField({ optional: true })
  readonly signature?: Signature;

  @OwnSecretField()
  readonly secret?: string;

  @NotifyUrlField({ optional: true })
  readonly notifyUrl?: string | null;

  @NotifyEmailField({ optional: true })
  readonly notifyEmail?: string | null;

  @ActiveField('`false` creates it paused: its events are held until it is resumed.')
  readonly active?: boolean;
}
