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

  @PositionOrTimeField({ description: 'The start of the window, as requested.' })
  readonly since!: number | string;

  @PositionOrTimeField({
    description: "The end of the window; by default, the log's last position at that time.",
  })
  readonly until!: number | string;

  @EnumField(RECOVERY_STATUSES, {
    description:
      '`completed`: all events are scheduled, not necessarily delivered. `cancelled`: the webhook was deleted.',
    example: 'running',
  })
  readonly status!: RecoveryStatus;

  @IntegerField({ description: 'Deliveries scheduled so far.', min: 0, max: 2 ** 31 - 1 })
  readonly scheduled!: number;

  @IntegerField({ description: 'The next position to search.', min: 0, max: MAX_POSITION })
  readonly nextPosition!: number;

  @IntegerField({ description: 'The last position to search.', min: 0, max: MAX_POSITION })
  readonly lastPosition!: number;

  @StringField({ description: 'The actor who requested it.', example: 'api-key:admin', max: 100 })
  readonly requestedBy!: string;

  @TimestampField({ description: 'When it was requested.', example: '2025-01-31T12:00:00.000Z' })
  readonly createdAt!: string;

  @TimestampField({ description: 'When it ended; null while running.', nullable: true })
  readonly finishedAt!: string | null;
}
