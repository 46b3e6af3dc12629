import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DeliveryStatus } from './delivery-status.js';

/** A delivery as the API reads and retries it; fan-out, status changes and workers use SQL. */
@Entity('webhook_deliveries')
export class WebhookDelivery {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'subscription_id' })
  subscriptionId!: string;

  @Column('bigint')
  position!: number;

  @Column('uuid', { name: 'event_id' })
  eventId!: string;

  @Column('text', { name: 'event_type' })
  eventType!: string;

  @Column('text', { name: 'tenant_id' })
  tenantId!: string;

  @Column('text')
  status!: DeliveryStatus;

  /** Whether it can be claimed; otherwise it waits for `nextAttemptAt`. */
  @Column('boolean')
  due!: boolean;

  /** Whether the next attempt is a manual retry. */
  @Column('boolean')
  manual!: boolean;

  @Column('integer', { name: 'attempt_count' })
  attemptCount!: number;

  @Column('timestamptz', { name: 'next_attempt_at' })
  nextAttemptAt!: Date;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  /**
   * Inserted by a recovery or a replay, not by the fan-out: created later than the deliveries of
   * later events.
   */
  @Column('boolean')
  backfilled!: boolean;
}
