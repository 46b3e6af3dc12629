import { MAX_INT32 } from '../../../../common/index.js';
import { ApiProperty } from '@nestjs/swagger';
import {
  ArrayField,
  BooleanField,
  EnumField,
  IntegerField,
  JsonField,
  ObjectField,
  StringField,
  TimestampField,
  UuidField,
} from '../../../../http/index.js';
import { DELIVERY_STATUSES } from '../../../deliveries/index.js';
import type { DeliveryStatus } from '../../../deliveries/index.js';

function Milliseconds(description: string): PropertyDecorator {
  return ApiProperty({ type: 'number', description, example: 1.4, minimum: 0, nullable: true });
}

/** Phases that did not take place are null: DNS, connect and TLS on a reused connection. */
class AttemptTimingsResponse {
  @Milliseconds('DNS lookup, in ms; null if the address was known.')
  readonly dnsMs!: number | null;

  @Milliseconds('TCP connect, in ms.')
  readonly connectMs!: number | null;

  @Milliseconds('TLS handshake, in ms.')
  readonly tlsMs!: number | null;

  @Milliseconds('From the start to the response headers, in ms.')
  readonly firstByteMs!: number | null;

  @Milliseconds('From the start to the end of the response, in ms.')
  readonly totalMs!: number | null;
}

export class AttemptResponse {
  @IntegerField({ description: '1, 2, …', example: 1, min: 1, max: MAX_INT32 })
  readonly number!: number;

  @TimestampField({ description: 'When it started.', example: '2025-01-31T12:00:00.000Z' })
  readonly at!: string;

  @IntegerField({ description: 'Its duration, in ms.', example: 42, min: 0, max: MAX_INT32 })
  readonly durationMs!: number;

  @ObjectField(() => AttemptTimingsResponse, { description: 'The duration of each phase.' })
  readonly timings!: AttemptTimingsResponse;

  @StringField({
    description:
      'The address of the connection or, if none was established, the last one tried; null if none was tried. Keys ' +
      'without the scope `admin` see public addresses only.',
    example: '203.0.113.7',
    max: 45,
    nullable: true,
  })
  readonly resolvedAddress!: string | null;

  @JsonField({
    description:
      'The headers as sent, in lower case, without those that HTTP itself adds (`host`, `content-length`, ' +
      '`connection`). The values of your own headers are shown as `********`. Null if nothing could be sent.',
    members: { type: 'string' },
    example: { 'content-type': 'application/json', 'webhook-attempt': '1' },
    nullable: true,
  })
  readonly requestHeaders!: Record<string, string> | null;

  @StringField({
    description:
      'The body as sent, byte for byte. It is rendered from the event again, and shown only if its SHA-256 is that of ' +
      'the body that was sent. Null if nothing could be sent, the event is no longer in the log, or this release ' +
      'renders the event differently.',
    example: '{"eventId":"0199d8a2-7c1e-7a4b-9f0e-3a5c6b7d8e9f","eventType":"order.created", …}',
    min: 0,
    max: MAX_INT32,
    nullable: true,
  })
  readonly requestBody!: string | null;

  @IntegerField({
    description: 'The status code of the response; null without a response.',
    example: 200,
    min: 100,
    max: 999,
    nullable: true,
  })
  readonly statusCode!: number | null;

  @StringField({
    description:
      'What went wrong, for people; null on success. With an `errorClass` of null, it is a note on a success: the ' +
      'status arrived in time, but the body after it was incomplete.',
    example: 'the receiver responded with HTTP 500 (Internal Server Error)',
    max: 500,
    nullable: true,
  })
  readonly error!: string | null;

  @StringField({
    description:
      'The technical text of the error, as of the operating system or OpenSSL; null if it says no more than `error`.',
    example: 'read ECONNRESET',
    max: 500,
    nullable: true,
  })
  readonly errorDetail!: string | null;

  @StringField({
    description:
      'The kind of failure: `http_error` (a response other than 2xx), `timeout`, `connection_refused`, ' +
      '`connection_reset`, `unreachable`, `dns_error`, `tls_error`, `ssrf_blocked`, `protocol_error` or ' +
      '`invalid_request`; null on success. Keys without the scope `admin` see `dns_error` instead of `ssrf_blocked`, ' +
      'which would reveal whether a name exists in a private network.',
    example: 'http_error',
    max: 50,
    nullable: true,
  })
  readonly errorClass!: string | null;

  @JsonField({
    description: 'The headers of the response, in lower case.',
    example: { 'content-type': 'text/plain' },
    members: { anyOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' } }] },
    nullable: true,
  })
  readonly responseHeaders!: Record<string, string | string[]> | null;

  @StringField({
    description: 'The first 16 KiB of the response body.',
    example: 'ok',
    min: 0,
    max: 16_384,
    nullable: true,
  })
  readonly responseBody!: string | null;

  @BooleanField({ description: 'Whether it was requested with `POST /deliveries/:id/retry`.' })
  readonly manual!: boolean;
}

export class DeliveryResponse {
  @UuidField({ description: 'The delivery.' })
  readonly id!: string;

  @UuidField({ description: 'The webhook.' })
  readonly webhookId!: string;

  @UuidField({ description: 'The event; it is the `webhook-id` of the request.' })
  readonly eventId!: string;

  @StringField({ description: 'The type of the event.', example: 'order.created', max: 200 })
  readonly eventType!: string;

  @EnumField(DELIVERY_STATUSES, {
    name: 'DeliveryStatus',
    description:
      '`pending`: due, or waiting for its next attempt. `held`: its webhook is paused or disabled. `dead`: its retry ' +
      'schedule is exhausted, and it is a dead letter.',
    example: 'succeeded',
  })
  readonly status!: DeliveryStatus;

  @IntegerField({ description: 'The number of attempts.', example: 1, min: 0, max: MAX_INT32 })
  readonly attemptCount!: number;

  @TimestampField({
    description: 'When the next attempt is due; null if there is none.',
    example: '2025-01-31T12:01:00.000Z',
    nullable: true,
  })
  readonly nextAttemptAt!: string | null;

  @UuidField({
    description:
      'With `ordering: "aggregate"`: the delivery that must end first, which is the earliest unfinished one of the ' +
      'same aggregate. Null if the delivery does not wait for another.',
    nullable: true,
  })
  readonly waitingFor!: string | null;

  @TimestampField({
    description: 'When it was created: when its event was matched, or recovered, for the webhook.',
    example: '2025-01-31T12:00:00.000Z',
  })
  readonly createdAt!: string;

  @ArrayField(() => AttemptResponse, {
    description: 'The attempts, oldest first.',
    min: 0,
    max: MAX_INT32,
  })
  readonly attempts!: readonly AttemptResponse[];
}
