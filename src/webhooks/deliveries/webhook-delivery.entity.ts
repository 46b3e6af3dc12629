import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DeliveryStatus } from './delivery-status.js';

/** An event on its way to a subscription, as it is read and asked to be retried; the worker has SQL of its own. */
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

  /** May be claimed; else it waits for `nextAttemptAt`. */
  @Column('boolean')
  due!: boolean;

  /** The next attempt was asked for by hand. */
  @Column('boolean')
  manual!: boolean;

  @Column('integer', { name: 'attempt_count' })
  attemptCount!: number;

  @Column('timestamptz', { name: 'next_attempt_at' })
  nextAttemptAt!: Date;
}
