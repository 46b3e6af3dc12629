import { Column, Entity, PrimaryColumn } from 'typeorm';

/** `broker` is reserved by the public contract; no broker publisher exists yet. */
export const DEAD_LETTER_SOURCES = ['webhook', 'consumer', 'broker', 'inbound'] as const;
export type DeadLetterSource = (typeof DEAD_LETTER_SOURCES)[number];

export const DEAD_LETTER_STATUSES = ['open', 'replayed', 'discarded'] as const;
export type DeadLetterStatus = (typeof DEAD_LETTER_STATUSES)[number];

/** A replay: its time (RFC 3339), actor and result. */
export interface Replay {
  readonly at: string;
  readonly actor: string;
  readonly result: string;
}

/** An event or message that failed for good, with everything needed to try again. */
@Entity('dead_letters')
export class DeadLetter {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  source!: DeadLetterSource;

  @Column('text')
  status!: DeadLetterStatus;

  /** Why it failed, in words. */
  @Column('text')
  reason!: string;

  @Column('text', { name: 'tenant_id' })
  tenantId!: string;

  @Column('text', { name: 'event_type' })
  eventType!: string;

  /** The full envelope or inbound message. A copy: retention may drop the event from the log. */
  @Column('json')
  event!: Record<string, unknown>;

  @Column('uuid', { name: 'webhook_id', nullable: true })
  webhookId!: string | null;

  @Column('uuid', { name: 'delivery_id', nullable: true })
  deliveryId!: string | null;

  /** The handler group that failed. */
  @Column('text', { name: 'group_name', nullable: true })
  group!: string | null;

  /** Number of attempts. */
  @Column('integer')
  attempts!: number;

  @Column('jsonb')
  replays!: Replay[];

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
}
