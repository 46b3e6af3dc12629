import { Column, Entity, PrimaryColumn } from 'typeorm';

export const REPLAY_JOB_STATUSES = ['running', 'completed', 'cancelled'] as const;
export type ReplayJobStatus = (typeof REPLAY_JOB_STATUSES)[number];

/** A replay of many dead letters, under way or over. */
@Entity('dead_letter_jobs')
export class ReplayJob {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  status!: ReplayJobStatus;

  /** As it was asked for. */
  @Column('jsonb')
  filter!: Record<string, unknown>;

  /** Letters a second at most; null: as fast as it goes. */
  @Column('integer', { name: 'rate_per_second', nullable: true })
  ratePerSecond!: number | null;

  @Column('text')
  actor!: string;

  /** Letters that it began with. */
  @Column('integer')
  matched!: number;

  @Column('integer')
  replayed!: number;

  /** Letters that could not be replayed; they stay open. */
  @Column('integer')
  failed!: number;

  /** Letters that somebody else had replayed or discarded by then. */
  @Column('integer')
  skipped!: number;

  /** Why letters failed: how many by the code of the reason. */
  @Column('jsonb')
  reasons!: Record<string, number>;

  /** When the next letter may go. */
  @Column('timestamptz', { name: 'next_at' })
  nextAt!: Date;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'finished_at', nullable: true })
  finishedAt!: Date | null;
}
