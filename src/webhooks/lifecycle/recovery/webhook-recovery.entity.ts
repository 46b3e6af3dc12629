import { Column, Entity, PrimaryColumn } from 'typeorm';

export const RECOVERY_STATUSES = ['running', 'completed', 'cancelled'] as const;
export type RecoveryStatus = (typeof RECOVERY_STATUSES)[number];

/** A search for the events that a webhook missed in a window of the log, with its progress. */
@Entity('webhook_recoveries')
export class WebhookRecovery {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'subscription_id' })
  subscriptionId!: string;

  /** As requested: a position, a resume point or a timestamp. */
  @Column('jsonb')
  since!: number | string;

  /** As requested, else the log's last position at that time. */
  @Column('jsonb')
  until!: number | string;

  /** The first position that is not searched yet. */
  @Column('bigint', { name: 'next_position' })
  nextPosition!: number;

  /** The last position to search. */
  @Column('bigint', { name: 'last_position' })
  lastPosition!: number;

  /** Deliveries scheduled so far. */
  @Column('integer')
  scheduled!: number;

  @Column('text')
  status!: RecoveryStatus;

  /** The actor who requested it. */
  @Column('text')
  actor!: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  /** When a worker last processed a page of it. */
  @Column('timestamptz', { name: 'worked_at' })
  workedAt!: Date;

  @Column('timestamptz', { name: 'finished_at', nullable: true })
  finishedAt!: Date | null;
}
