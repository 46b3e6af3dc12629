import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { WebhookStatus } from '../subscriptions/index.js';
import type { AttemptRef, StatusCause } from './status-change.js';

/** A change of a subscription's status; rows are inserted once and never changed. */
@Entity('webhook_status_changes')
export class WebhookStatusChange {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'subscription_id' })
  subscriptionId!: string;

  @Column('timestamptz')
  at!: Date;

  /** `api-key:<id>` or `system`. */
  @Column('text')
  actor!: string;

  @Column('text', { name: 'from_status' })
  from!: WebhookStatus;

  @Column('text', { name: 'to_status' })
  to!: WebhookStatus | 'deleted';

  @Column('text')
  cause!: StatusCause;

  @Column('text', { nullable: true })
  reason!: string | null;

  /** Newest first. */
  @Column('jsonb')
  attempts!: AttemptRef[];
}
