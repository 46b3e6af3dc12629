import {
  ArrayField,
  BooleanField,
  EnumField,
  IntegerField,
  JsonField,
  StringField,
  TimestampField,
  UuidField,
} from '../../../http/index.js';
import { DELIVERY_STATUSES } from '../delivery-status.js';
import type { DeliveryStatus } from '../delivery-status.js';

const MAX_INT = 2 ** 31 - 1;

export class AttemptResponse {
  @IntegerField({ description: '1, 2, …', example: 1, min: 1, max: MAX_INT })
  readonly number!: number;

  @TimestampField({ description: 'When it began.', example: '2025-01-31T12:00:00.000Z' })
  readonly at!: string;

  @IntegerField({ description: 'How long it took, in ms.', example: 42, min: 0, max: MAX_INT })
  readonly durationMs!: number;

  @IntegerField({
    description: 'The status of the answer; null: there was none.',
    example: 200,
    min: 100,
    max: 999,
    nullable: true,
  })
  readonly statusCode!: number | null;

  @StringField({
    description: 'What went wrong; null: nothing.',
    example: 'HTTP 500',
    max: 500,
    nullable: true,
  })
  readonly error!: string | null;

  @StringField({
    description:
      'The kind of failure: `http_error` (an answer other than 2xx), `timeout`, `connection_refused`, ' +
      '`connection_reset`, `unreachable`, `dns_error`, `tls_error`, `ssrf_blocked`, `protocol_error` or ' +
      '`invalid_request`; null: it succeeded.',
    example: 'http_error',
    max: 50,
    nullable: true,
  })
  readonly errorClass!: string | null;

  @JsonField({ description: 'The headers of the answer, in lower case.', nullable: true })
  readonly responseHeaders!: Record<string, string | string[]> | null;

  @StringField({
    description: 'The first 16 KiB of the answer.',
    min: 0,
    max: 16_384,
    nullable: true,
  })
  readonly responseBody!: string | null;

  @BooleanField({ description: 'Whether it was asked for by hand.' })
  readonly manual!: boolean;
}

export class DeliveryResponse {
  @UuidField({ description: 'The delivery.' })
  readonly id!: string;

  @UuidField({ description: 'The webhook that it is for.' })
  readonly webhookId!: string;

  @UuidField({ description: 'The event; the receiver sees it as `webhook-id`.' })
  readonly eventId!: string;

  @StringField({ description: 'The type of the event.', example: 'order.created', max: 200 })
  readonly eventType!: string;

  @EnumField(DELIVERY_STATUSES, {
    description:
      '`pending` is also: waiting for its next attempt. `held`: its webhook is paused or disabled. `dead`: its ' +
      'retry schedule is used up, and it is among the dead letters.',
    example: 'succeeded',
  })
  readonly status!: DeliveryStatus;

  @IntegerField({ description: 'Attempts made.', example: 1, min: 0, max: MAX_INT })
  readonly attemptCount!: number;

  @TimestampField({
    description: 'When the next attempt is due; null when none is.',
    example: '2025-01-31T12:01:00.000Z',
    nullable: true,
  })
  readonly nextAttemptAt!: string | null;

  @ArrayField(() => AttemptResponse, { description: 'First to last.', min: 0, max: MAX_INT })
  readonly attempts!: readonly AttemptResponse[];
}
