import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One attempt at a delivery; written once, never changed. */
@Entity('webhook_attempts')
export class WebhookAttempt {
  @PrimaryColumn('uuid', { name: 'delivery_id' })
  deliveryId!: string;

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

  @Column('text', { name: 'error_class', nullable: true })
  errorClass!: string | null;

  @Column('json', { name: 'response_headers', nullable: true })
  responseHeaders!: Record<string, string | string[]> | null;

  @Column('text', { name: 'response_body', nullable: true })
  responseBody!: string | null;

  @Column('boolean')
  manual!: boolean;
}
