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

/** The answer to a bulk replay. */
export class ReplayStartedResponse {
  @IntegerField({ description: 'Dead letters that match.', ...COUNT })
  readonly matched!: number;

  @UuidField({ description: 'The job; null for a dry run.', nullable: true })
  readonly jobId!: string | null;
}

export class ReplayJobResponse {
  @UuidField({ description: 'The job.' })
  readonly id!: string;

  @EnumField(REPLAY_JOB_STATUSES, { description: 'How it stands.', example: 'running' })
  readonly status!: ReplayJobStatus;

  @JsonField({ description: 'The filter, as it was given.', example: { source: 'webhook' } })
  readonly filter!: Record<string, unknown>;

  @IntegerField({
    description: 'Letters a second at most; null: as fast as it goes.',
    min: 1,
    max: 10_000,
    nullable: true,
  })
  readonly ratePerSecond!: number | null;

  @IntegerField({ description: 'Letters that it began with.', ...COUNT })
  readonly matched!: number;

  @IntegerField({ description: 'Letters replayed so far.', ...COUNT })
  readonly replayed!: number;

  @IntegerField({
    description: 'Letters that could not be replayed so far; they stay open.',
    ...COUNT,
  })
  readonly failed!: number;

  @IntegerField({
    description: 'Letters that somebody else had replayed or discarded meanwhile.',
    ...COUNT,
  })
  readonly skipped!: number;

  @JsonField({
    description: 'Why letters failed: how many for each reason.',
    example: { webhook_deleted: 3 },
  })
  readonly reasons!: Record<string, number>;

  @StringField({ description: 'Who started it.', example: 'api-key:…', max: 200 })
  readonly actor!: string;

  @TimestampField({ description: 'When it was started.', example: '2025-01-31T12:00:00.000Z' })
  readonly createdAt!: string;

  @TimestampField({ description: 'When it was completed or cancelled.', nullable: true })
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
