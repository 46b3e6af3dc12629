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

const MAX_INT = 2 ** 31 - 1;

function Milliseconds(description: string): PropertyDecorator {
  return ApiProperty({ type: 'number', description, example: 1.4, minimum: 0, nullable: true });
}

/** What did not happen is null: DNS, connect and TLS on a connection that was open already. */
class AttemptTimingsResponse {
  @Milliseconds('To find the address of the host, in ms; null: it was known.')
  readonly dnsMs!: number | null;

  @Milliseconds('To connect, in ms.')
  readonly connectMs!: number | null;

  @Milliseconds('For the TLS handshake, in ms.')
  readonly tlsMs!: number | null;

  @Milliseconds('From the start to the headers of the answer, in ms.')
  readonly firstByteMs!: number | null;

  @Milliseconds('From the start to the end of the answer, in ms.')
  readonly totalMs!: number | null;
}

export class AttemptResponse {
  @IntegerField({ description: '1, 2, …', example: 1, min: 1, max: MAX_INT })
  readonly number!: number;

  @TimestampField({ description: 'When it began.', example: '2025-01-31T12:00:00.000Z' })
  readonly at!: string;

  @IntegerField({ description: 'How long it took, in ms.', example: 42, min: 0, max: MAX_INT })
  readonly durationMs!: number;

  @ObjectField(() => AttemptTimingsResponse, { description: 'Where the time went.' })
  readonly timings!: AttemptTimingsResponse;

  @StringField({
    description:
      'The address connected to or, failing that, tried last; null: none was tried. Keys without the scope ' +
      '`admin` see public addresses only.',
    example: '203.0.113.7',
    max: 45,
    nullable: true,
  })
  readonly resolvedAddress!: string | null;

  @JsonField({
    description:
      'The headers as sent, in lower case, but for those that HTTP adds itself (`host`, `content-length`, ' +
      '`connection`). The values of your own headers are shown as `********`. Null: nothing could be sent.',
    nullable: true,
  })
  readonly requestHeaders!: Record<string, string> | null;

  @StringField({
    description:
      'The body as sent, byte for byte. It is not stored but made again of the event, and shown only if its SHA-256 is ' +
      'that of what was sent. Null: nothing could be sent, the event is no longer in the log, or this release would ' +
      'write the event differently.',
    min: 0,
    max: MAX_INT,
    nullable: true,
  })
  readonly requestBody!: string | null;

  @IntegerField({
    description: 'The status of the answer; null: there was none.',
    example: 200,
    min: 100,
    max: 999,
    nullable: true,
  })
  readonly statusCode!: number | null;

  @StringField({
    description:
      'What went wrong; null: nothing. With an `errorClass` of null it is a note on a success: the status came in ' +
      'time, and the body after it was incomplete.',
    example: 'HTTP 500',
    max: 500,
    nullable: true,
  })
  readonly error!: string | null;

  @StringField({
    description:
      'The kind of failure: `http_error` (an answer other than 2xx), `timeout`, `connection_refused`, ' +
      '`connection_reset`, `unreachable`, `dns_error`, `tls_error`, `ssrf_blocked`, `protocol_error` or ' +
      '`invalid_request`; null: it succeeded. Keys without the scope `admin` see `dns_error` for `ssrf_blocked`, too: ' +
      'whether a name exists in a private network is not theirs to learn.',
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

  @BooleanField({ description: 'Whether it was asked for by `POST /deliveries/:id/retry`.' })
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
