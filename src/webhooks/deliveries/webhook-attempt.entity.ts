import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { WebhookFormat } from '../subscriptions/index.js';

/** An attempt of a delivery; rows are inserted once and never changed. */
@Entity('webhook_attempts')
export class WebhookAttempt {
  @PrimaryColumn('uuid', { name: 'delivery_id' })
  deliveryId!: string;

  @Column('uuid', { name: 'subscription_id' })
  subscriptionId!: string;

  /** 1, 2, … */
  @PrimaryColumn('integer')
  number!: number;

  @Column('timestamptz')
  at!: Date;

  @Column('integer', { name: 'duration_ms' })
  durationMs!: number;

  @Column('smallint', { name: 'status_code', nullable: true })
  statusCode!: number | null;

  @Column('text', { nullable: true })
  error!: string | null;

  /** The technical text; null if it says no more than `error`, and on older rows. */
  @Column('text', { name: 'error_detail', nullable: true })
  errorDetail!: string | null;

  @Column('text', { name: 'error_class', nullable: true })
  errorClass!: string | null;

  @Column('json', { name: 'response_headers', nullable: true })
  responseHeaders!: Record<string, string | string[]> | null;

  @Column('text', { name: 'response_body', nullable: true })
  responseBody!: string | null;

  @Column('text', { name: 'resolved_address', nullable: true })
  resolvedAddress!: string | null;

  @Column('real', { name: 'dns_ms', nullable: true })
  dnsMs!: number | null;

  @Column('real', { name: 'connect_ms', nullable: true })
  connectMs!: number | null;

  @Column('real', { name: 'tls_ms', nullable: true })
  tlsMs!: number | null;

  @Column('real', { name: 'first_byte_ms', nullable: true })
  firstByteMs!: number | null;

  @Column('real', { name: 'total_ms', nullable: true })
  totalMs!: number | null;

  /** The values of the subscriber's custom headers are masked. */
  @Column('json', { name: 'request_headers', nullable: true })
  requestHeaders!: Record<string, string> | null;

  @Column('smallint', { name: 'request_version', nullable: true })
  requestVersion!: number | null;

  @Column('text', { name: 'request_format', nullable: true })
  requestFormat!: WebhookFormat | null;

  /** The SHA-256 of the body; `RequestBodies` compares it. */
  @Column('bytea', { name: 'request_hash', nullable: true })
  requestHash!: Buffer | null;

  @Column('boolean')
  manual!: boolean;
}
