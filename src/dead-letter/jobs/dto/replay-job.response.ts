import {
  EnumField,
  IntegerField,
  JsonField,
  StringField,
  TimestampField,
  UuidField,
} from '../../../http/index.js';
import { REPLAY_JOB_STATUSES } from '../replay-job.entity.js';
import type { ReplayJob, ReplayJobStatus } from '../replay-job.entity.js';

const COUNT = { min: 0, max: 2 ** 31 - 1, example: 12 } as const;

/** The response to a bulk replay. */
export class ReplayStartedResponse {
  @IntegerField({ description: 'Number of matching dead letters.', ...COUNT })
  readonly matched!: number;

  @UuidField({ description: 'Id of the job; null for a dry run.', nullable: true })
  readonly jobId!: string | null;
}

export class ReplayJobResponse {
  @UuidField({ description: 'Id of the job.' })
  readonly id!: string;

  @EnumField(REPLAY_JOB_STATUSES, {
    name: 'ReplayJobStatus',
    description: 'Current status.',
    example: 'running',
  })
  readonly status!: ReplayJobStatus;

  @JsonField({ description: 'The filter as requested.', example: { source: 'webhook' } })
  readonly filter!: Record<string, unknown>;

  @IntegerField({
    description: 'Maximum dead letters per second; null: no limit.',
    min: 1,
    max: 10_000,
    nullable: true,
  })
  readonly ratePerSecond!: number | null;

  @IntegerField({ description: 'Number of dead letters in the job.', ...COUNT })
  readonly matched!: number;

  @IntegerField({ description: 'Dead letters replayed so far.', ...COUNT })
  readonly replayed!: number;

  @IntegerField({
    description: 'Dead letters that could not be replayed; they stay open.',
    ...COUNT,
  })
  readonly failed!: number;

  @IntegerField({
    description: 'Dead letters that were replayed or discarded by another request meanwhile.',
    ...COUNT,
  })
  readonly skipped!: number;

  @JsonField({
    description: 'Number of failures by reason.',
    example: { webhook_deleted: 3 },
    members: { type: 'integer' },
  })
  readonly reasons!: Record<string, number>;

  @StringField({ description: 'The actor that started the job.', example: 'api-key:…', max: 200 })
  readonly actor!: string;

  @TimestampField({ description: 'Start time.', example: '2025-01-31T12:00:00.000Z' })
  readonly createdAt!: string;

  @TimestampField({ description: 'Time of completion or cancellation.', nullable: true })
  readonly finishedAt!: string | null;
}

export function toReplayJobResponse(job: ReplayJob): ReplayJobResponse {
  const { id, status, filter, ratePerSecond, actor } = job;
  const { matched, replayed, failed, skipped, reasons } = job;
  const createdAt = job.createdAt.toISOString();
  const finishedAt = job.finishedAt?.toISOString() ?? null;
  const counts = { matched, replayed, failed, skipped, reasons };
  return { id, status, filter, ratePerSecond, ...counts, actor, createdAt, finishedAt };
}
