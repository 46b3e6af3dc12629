import { ExampleBody } from '../../../../http/index.js';
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
  RateLimitField,
  NotifyEmailField,
  NotifyUrlField,
  RetryScheduleField,
  UrlField,
  VersionsField,
} from './webhook-fields.js';

/** Absent fields stay as they are. */
@ExampleBody<UpdateWebhook>({ eventTypes: ['order.*'], description: 'Warehouse, second floor' })
export class UpdateWebhook {
  @UrlField({ optional: true })
  readonly url?: string;

  @EventTypesField({ optional: true })
  readonly eventTypes?: string[];

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

  @NotifyUrlField({ optional: true })
  readonly notifyUrl?: string | null;

  @NotifyEmailField({ optional: true })
  readonly notifyEmail?: string | null;

  @ActiveField(
    '`false` acts like `pause` and `true` like `enable`, together with the other changes.',
  )
  readonly active?: boolean;
}
