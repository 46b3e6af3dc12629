import { Column, Entity, PrimaryColumn } from 'typeorm';

export const DEAD_LETTER_SOURCES = ['webhook', 'consumer', 'broker', 'inbound'] as const;
export type DeadLetterSource = (typeof DEAD_LETTER_SOURCES)[number];

export const DEAD_LETTER_STATUSES = ['open', 'replayed', 'discarded'] as const;
export type DeadLetterStatus = (typeof DEAD_LETTER_STATUSES)[number];

/** A replay: when (RFC 3339), by whom, and what became of it. */
export interface Replay {
  readonly at: string;
  readonly actor: string;
  readonly result: string;
}

/** Something that could not be delivered or handled, with all that is needed to try again. */
@Entity('dead_letters')
export class DeadLetter {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  source!: DeadLetterSource;

  @Column('text')
  status!: DeadLetterStatus;

  /** Why it failed in the end, for people. */
  @Column('text')
  reason!: string;

  @Column('text', { name: 'tenant_id' })
  tenantId!: string;

  @Column('text', { name: 'event_type' })
  eventType!: string;

  /** The whole envelope, for inbound the message: the log may drop the event, this copy stays. */
  @Column('json')
  event!: Record<string, unknown>;

  @Column('uuid', { name: 'webhook_id', nullable: true })
  webhookId!: string | null;

  @Column('uuid', { name: 'delivery_id', nullable: true })
  deliveryId!: string | null;

  /** The handler group that failed. */
  @Column('text', { name: 'group_name', nullable: true })
  group!: string | null;

  /** How often it was tried. */
  @Column('integer')
  attempts!: number;

  @Column('jsonb')
  replays!: Replay[];

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
}
