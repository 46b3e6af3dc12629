import { Column, Entity, PrimaryColumn } from 'typeorm';

export const RECOVERY_STATUSES = ['running', 'completed', 'cancelled'] as const;
export type RecoveryStatus = (typeof RECOVERY_STATUSES)[number];

/** The search for what a webhook missed in a window of the log, and how far it has come. */
@Entity('webhook_recoveries')
export class WebhookRecovery {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'subscription_id' })
  subscriptionId!: string;

  /** As it was asked for: a position, a resume point or a timestamp. */
  @Column('jsonb')
  since!: number | string;

  /** As it was asked for, else the log's last position at that time. */
  @Column('jsonb')
  until!: number | string;

  /** The first position that is not looked at yet. */
  @Column('bigint', { name: 'next_position' })
  nextPosition!: number;

  /** The last position to be looked at. */
  @Column('bigint', { name: 'last_position' })
  lastPosition!: number;

  /** Deliveries scheduled so far. */
  @Column('integer')
  scheduled!: number;

  @Column('text')
  status!: RecoveryStatus;

  /** Who asked for it. */
  @Column('text')
  actor!: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  /** When a worker was last at it. */
  @Column('timestamptz', { name: 'worked_at' })
  workedAt!: Date;

  @Column('timestamptz', { name: 'finished_at', nullable: true })
  finishedAt!: Date | null;
}
