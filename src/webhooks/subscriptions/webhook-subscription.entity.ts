import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Signature } from '../signing/index.js';
import type { SubscriptionFilter } from './subscription-filter.js';

export const WEBHOOK_FORMATS = ['envelope', 'cloudevents', 'cloudevents-binary'] as const;
export type WebhookFormat = (typeof WEBHOOK_FORMATS)[number];

export const ORDERINGS = ['none', 'aggregate'] as const;
export type Ordering = (typeof ORDERINGS)[number];

export const WEBHOOK_STATUSES = ['active', 'paused', 'disabled'] as const;
export type WebhookStatus = (typeof WEBHOOK_STATUSES)[number];

/** A signing secret as the row stores it. */
export interface StoredSecret {
  readonly sealed: string;
  /** The time until which it signs (RFC 3339); null: no expiry. */
  readonly expiresAt: string | null;
  /** `whpk_…` of an Ed25519 key. */
  readonly publicKey?: string;
}

/** `pg` returns the items of a bigint[] as strings. */
const MILLISECONDS = {
  to: (value: number[] | null): number[] | null => value,
  from: (value: (string | number)[] | null): number[] | null => value && value.map(Number),
};

/**
 * A subscription: which events are sent where and how. The row of a deleted one stays, so that its
 * deliveries can still be read.
 */
@Entity('webhook_subscriptions')
export class WebhookSubscription {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text', { name: 'tenant_id' })
  tenantId!: string;

  @Column('text')
  url!: string;

  /** Exact types, `resource.*` or `*`. */
  @Column('text', { name: 'event_types', array: true })
  eventTypes!: string[];

  @Column('text', { nullable: true })
  description!: string | null;

  @Column('text')
  format!: WebhookFormat;

  /** The pinned version of each event type; a type that was defined later is sent in its latest. */
  @Column('jsonb')
  versions!: Record<string, number>;

  /** Sent with each delivery: sealed values by name, names in lower case. */
  @Column('simple-json', { nullable: true })
  headers!: Record<string, string> | null;

  @Column('jsonb', { nullable: true })
  filter!: SubscriptionFilter | null;

  @Column('text')
  ordering!: Ordering;

  /** Delays between attempts in ms; null: those of the settings. */
  @Column('bigint', {
    name: 'retry_schedule',
    array: true,
    nullable: true,
    transformer: MILLISECONDS,
  })
  retrySchedule!: number[] | null;

  /** The maximum of requests per second; null: no limit. */
  @Column('integer', { name: 'rate_limit', nullable: true })
  rateLimit!: number | null;

  /** The maximum of requests in flight; null: a fair share. */
  @Column('integer', { nullable: true })
  concurrency!: number | null;

  @Column('text')
  signature!: Signature;

  /** Newest first. */
  @Column('jsonb')
  secrets!: StoredSecret[];

  @Column('text', { name: 'notify_url', nullable: true })
  notifyUrl!: string | null;

  @Column('text', { name: 'notify_email', nullable: true })
  notifyEmail!: string | null;

  @Column('text')
  status!: WebhookStatus;

  @Column('text', { name: 'disabled_reason', nullable: true })
  disabledReason!: string | null;

  /** Failed attempts since the last success. */
  @Column('integer', { name: 'consecutive_failures' })
  consecutiveFailures!: number;

  /** The log's last position at its creation; it gets only later events. */
  @Column('bigint', { name: 'created_position' })
  createdPosition!: number;

  /**
   * Increases with every change except of the failure count. It is the `ETag` and the key of cached
   * targets.
   */
  @Column('integer')
  revision!: number;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt!: Date;

  @Column('timestamptz', { name: 'deleted_at', nullable: true })
  deletedAt!: Date | null;

  /** Records a change; call it when any field except the failure count is set. */
  touch(now: Date): void {
    this.revision += 1;
    this.updatedAt = now;
  }
}
