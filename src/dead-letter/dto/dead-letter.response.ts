import {
  ArrayField,
  EnumField,
  IntegerField,
  JsonField,
  StringField,
  TimestampField,
  UuidField,
} from '../../http/index.js';
import { DEAD_LETTER_SOURCES, DEAD_LETTER_STATUSES } from '../dead-letter.entity.js';
import type { DeadLetter, DeadLetterSource, DeadLetterStatus } from '../dead-letter.entity.js';

export class ReplayResponse {
  @TimestampField({ description: 'Time of the replay.', example: '2025-01-31T12:00:00.000Z' })
  readonly at!: string;

  @StringField({
    description: 'The actor that requested the replay.',
    example: 'api-key:…',
    max: 200,
  })
  readonly actor!: string;

  @StringField({ description: 'Result of the replay.', example: 'scheduled', max: 200 })
  readonly result!: string;
}

export class DeadLetterResponse {
  @UuidField({ description: 'Id of the dead letter.' })
  readonly id!: string;

  @EnumField(DEAD_LETTER_SOURCES, {
    name: 'DeadLetterSource',
    description: 'Where it failed.',
    example: 'webhook',
  })
  readonly source!: DeadLetterSource;

  @EnumField(DEAD_LETTER_STATUSES, {
    name: 'DeadLetterStatus',
    description: 'Current status.',
    example: 'open',
  })
  readonly status!: DeadLetterStatus;

  @StringField({
    description: 'Why it failed.',
    example: 'the receiver responded with HTTP 500 (Internal Server Error)',
    max: 2_000,
  })
  readonly reason!: string;

  @StringField({ description: 'The tenant of the event.', example: 'default', max: 64 })
  readonly tenantId!: string;

  @JsonField({ description: 'The full event envelope; the message if `source` is `inbound`.' })
  readonly event!: Record<string, unknown>;

  @UuidField({ description: 'Id of the webhook, if `source` is `webhook`.', nullable: true })
  readonly webhookId!: string | null;

  @UuidField({ description: 'Id of the delivery, if `source` is `webhook`.', nullable: true })
  readonly deliveryId!: string | null;

  @StringField({
    description: 'Name of the handler group, if `source` is `consumer`.',
    example: 'inventory',
    max: 200,
    nullable: true,
  })
  readonly group!: string | null;

  @IntegerField({ description: 'Number of attempts.', example: 6, min: 0, max: 2 ** 31 - 1 })
  readonly attempts!: number;

  @ArrayField(() => ReplayResponse, { description: 'Replays, oldest first.', min: 0, max: 1_000 })
  readonly replays!: readonly ReplayResponse[];

  @TimestampField({ description: 'Creation time.', example: '2025-01-31T12:00:00.000Z' })
  readonly createdAt!: string;
}

export function toDeadLetterResponse(letter: DeadLetter): DeadLetterResponse {
  return {
    id: letter.id,
    source: letter.source,
    status: letter.status,
    reason: letter.reason,
    tenantId: letter.tenantId,
    event: letter.event,
    webhookId: letter.webhookId,
    deliveryId: letter.deliveryId,
    group: letter.group,
    attempts: letter.attempts,
    replays: letter.replays,
    createdAt: letter.createdAt.toISOString(),
  };
}
