import { MAX_INT32 } from '../../../../common/index.js';
import {
  ArrayField,
  EnumField,
  IntegerField,
  StringField,
  TimestampField,
  UuidField,
} from '../../../../http/index.js';
import type { WebhookStatus } from '../../../subscriptions/index.js';
import { STATUS_CAUSES } from '../../../status/index.js';
import type { StatusCause, WebhookStatusChange } from '../../../status/index.js';

const MAX_ATTEMPTS = 20;

class AttemptRefResponse {
  @UuidField({ description: 'The delivery.' })
  readonly deliveryId!: string;

  @IntegerField({ description: 'The number of the attempt.', example: 6, min: 1, max: MAX_INT32 })
  readonly number!: number;
}

export class StatusChangeResponse {
  @UuidField({ description: 'The change.' })
  readonly id!: string;

  @TimestampField({ description: 'When it took place.', example: '2025-01-31T12:00:00.000Z' })
  readonly at!: string;

  @StringField({
    description: 'The actor: `api-key:<id>`, or `system` for a change that a receiver caused.',
    example: 'system',
    max: 100,
  })
  readonly actor!: string;

  @EnumField(['active', 'paused', 'disabled'], {
    description: 'The status before.',
    example: 'active',
  })
  readonly from!: WebhookStatus;

  @EnumField(['active', 'paused', 'disabled', 'deleted'], {
    description: 'The status after.',
    example: 'disabled',
  })
  readonly to!: WebhookStatus | 'deleted';

  @EnumField(STATUS_CAUSES, {
    description:
      'The cause: a call (`pause`, `resume`, `enable`, `update`, `delete`), an echoed ownership challenge ' +
      '(`verified`), a delivery that failed for good (`exhausted`), a response 410 (`gone`), or a response with the ' +
      'header `webhook-delivery: disable` (`receiver`).',
    example: 'exhausted',
  })
  readonly cause!: StatusCause;

  @StringField({
    description: 'Why it was disabled, in words; null for other changes.',
    example: 'A delivery failed for good after 6 failed attempts in a row.',
    max: 500,
    nullable: true,
  })
  readonly reason!: string | null;

  @ArrayField(() => AttemptRefResponse, {
    description: `The attempts that caused it: up to ${MAX_ATTEMPTS} failures in a row, newest first.`,
    min: 0,
    max: MAX_ATTEMPTS,
  })
  readonly attempts!: readonly AttemptRefResponse[];
}

export function toStatusChangeResponse(change: WebhookStatusChange): StatusChangeResponse {
  const { id, at, actor, from, to, cause, reason, attempts } = change;
  return { id, at: at.toISOString(), actor, from, to, cause, reason, attempts };
}
