import {
  EnumField,
  IntegerField,
  PositionOrTimeField,
  StringField,
  TimestampField,
  UuidField,
} from '../../../../http/index.js';
import { RECOVERY_STATUSES } from '../../../lifecycle/index.js';
import type { RecoveryStatus } from '../../../lifecycle/index.js';

const MAX_POSITION = Number.MAX_SAFE_INTEGER;

export class RecoveryResponse {
  @UuidField({ description: 'The recovery.' })
  readonly id!: string;

  @UuidField({ description: 'The webhook.' })
  readonly webhookId!: string;

  @PositionOrTimeField({ description: 'Where the window begins, as it was asked for.' })
  readonly since!: number | string;

  @PositionOrTimeField({ description: "Where it ends; unasked, the log's last position then." })
  readonly until!: number | string;

  @EnumField(RECOVERY_STATUSES, {
    description:
      '`completed`: all is scheduled, not yet delivered. `cancelled`: the webhook was deleted.',
    example: 'running',
  })
  readonly status!: RecoveryStatus;

  @IntegerField({ description: 'Deliveries scheduled so far.', min: 0, max: 2 ** 31 - 1 })
  readonly scheduled!: number;

  @IntegerField({ description: 'The position to be looked at next.', min: 0, max: MAX_POSITION })
  readonly nextPosition!: number;

  @IntegerField({ description: 'The last to be looked at.', min: 0, max: MAX_POSITION })
  readonly lastPosition!: number;

  @StringField({ description: 'Who asked for it.', example: 'api-key:admin', max: 100 })
  readonly requestedBy!: string;

  @TimestampField({ description: 'When it was asked for.', example: '2025-01-31T12:00:00.000Z' })
  readonly createdAt!: string;

  @TimestampField({ description: 'When it ended; null while it is running.', nullable: true })
  readonly finishedAt!: string | null;
}
