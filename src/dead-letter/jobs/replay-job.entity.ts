import { Column, Entity, PrimaryColumn } from 'typeorm';

export const REPLAY_JOB_STATUSES = ['running', 'completed', 'cancelled'] as const;
export type ReplayJobStatus = (typeof REPLAY_JOB_STATUSES)[number];

/** A replay of many dead letters, running or finished. */
@Entity('dead_letter_jobs')
export class ReplayJob {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  status!: ReplayJobStatus;

  /** The filter as requested. */
  @Column('jsonb')
  filter!: Record<string, unknown>;

  /** Maximum letters per second; null: no limit. */
  @Column('integer', { name: 'rate_per_second', nullable: true })
  ratePerSecond!: number | null;

  @Column('text')
  actor!: string;

  /** Number of letters in the job. */
  @Column('integer')
  matched!: number;

  @Column('integer')
  replayed!: number;

  /** Letters that could not be replayed; they stay open. */
  @Column('integer')
  failed!: number;

  /** Letters that another request had replayed or discarded before their batch. */
  @Column('integer')
  skipped!: number;

  /** Number of failures by error code. */
  @Column('jsonb')
  reasons!: Record<string, number>;

  /** The earliest time for the next batch. */
  @Column('timestamptz', { name: 'next_at' })
  nextAt!: Date;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'finished_at', nullable: true })
  finishedAt!: Date | null;
}
