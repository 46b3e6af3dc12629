import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Signature } from '../signing/index.js';
import type { SubscriptionFilter } from './subscription-filter.js';

export const WEBHOOK_FORMATS = ['envelope', 'cloudevents', 'cloudevents-binary'] as const;
export type WebhookFormat = (typeof WEBHOOK_FORMATS)[number];

export const ORDERINGS = ['none', 'aggregate'] as const;
export type Ordering = (typeof ORDERINGS)[number];

export const WEBHOOK_STATUSES = ['active', 'paused', 'disabled'] as const;
export type WebhookStatus = (typeof WEBHOOK_STATUSES)[number];

/** A signing secret as the row keeps it. */
export interface StoredSecret {
  readonly sealed: string;
  /** Until when it signs (RFC 3339); null: for good. */
  readonly expiresAt: string | null;
  /** `whpk_…` of an Ed25519 key. */
  readonly publicKey?: string;
}

/** `pg` gives the items of a bigint[] as texts. */
const MILLISECONDS = {
  to: (value: number[] | null): number[] | null => value,
  from: (value: (string | number)[] | null): number[] | null => value && value.map(Number),
};

/** Who wants which events, sent where and how. Deleted ones stay: their deliveries can still be read. */
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

  /** The version in which each type is sent; a type that came later is sent in its latest. */
  @Column('jsonb')
  versions!: Record<string, number>;

  /** Sent with each delivery: sealed values by name, names in lower case. */
  @Column('simple-json', { nullable: true })
  headers!: Record<string, string> | null;

  @Column('jsonb', { nullable: true })
  filter!: SubscriptionFilter | null;

  @Column('text')
  ordering!: Ordering;

  /** Waits between attempts in ms; null: those of the settings. */
  @Column('bigint', {
    name: 'retry_schedule',
    array: true,
    nullable: true,
    transformer: MILLISECONDS,
  })
  retrySchedule!: number[] | null;

  /** Requests a second at most; null: no limit. */
  @Column('integer', { name: 'rate_limit', nullable: true })
  rateLimit!: number | null;

  /** Requests at once at most; null: a fair share. */
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

  /** The log's last position when it was made: only later events are its own. */
  @Column('bigint', { name: 'created_position' })
  createdPosition!: number;

  /** Rises with every change but that of the failure count: the `ETag`, and the key of what is cached of it. */
  @Column('integer')
  revision!: number;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt!: Date;

  @Column('timestamptz', { name: 'deleted_at', nullable: true })
  deletedAt!: Date | null;

  /** Notes a change; call it whenever anything but the failure count is set. */
  touch(now: Date): void {
    this.revision += 1;
    this.updatedAt = now;
  }
}
