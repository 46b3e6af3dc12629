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
  @TimestampField({ description: 'When it was replayed.', example: '2025-01-31T12:00:00.000Z' })
  readonly at!: string;

  @StringField({ description: 'Who replayed it.', example: 'api-key:…', max: 200 })
  readonly actor!: string;

  @StringField({ description: 'What became of it.', example: 'scheduled', max: 200 })
  readonly result!: string;
}

export class DeadLetterResponse {
  @UuidField({ description: 'The dead letter.' })
  readonly id!: string;

  @EnumField(DEAD_LETTER_SOURCES, { description: 'What gave up on it.', example: 'webhook' })
  readonly source!: DeadLetterSource;

  @EnumField(DEAD_LETTER_STATUSES, { description: 'Whether it was dealt with.', example: 'open' })
  readonly status!: DeadLetterStatus;

  @StringField({ description: 'Why.', example: 'http_error: HTTP 500', max: 2_000 })
  readonly reason!: string;

  @StringField({ description: 'The tenant of the event.', example: 'default', max: 64 })
  readonly tenantId!: string;

  @JsonField({ description: 'The whole envelope; for source `inbound` the message.' })
  readonly event!: Record<string, unknown>;

  @UuidField({ description: 'The webhook, for source `webhook`.', nullable: true })
  readonly webhookId!: string | null;

  @UuidField({ description: 'The delivery, for source `webhook`.', nullable: true })
  readonly deliveryId!: string | null;

  @StringField({
    description: 'The group of handlers, for source `consumer`.',
    max: 200,
    nullable: true,
  })
  readonly group!: string | null;

  @IntegerField({ description: 'How often it was tried.', example: 6, min: 0, max: 2 ** 31 - 1 })
  readonly attempts!: number;

  @ArrayField(() => ReplayResponse, { description: 'Its replays.', min: 0, max: 1_000 })
  readonly replays!: readonly ReplayResponse[];

  @TimestampField({ description: 'When it was made.', example: '2025-01-31T12:00:00.000Z' })
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
