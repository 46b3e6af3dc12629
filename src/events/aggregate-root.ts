import { Column, PrimaryColumn } from 'typeorm';
import type { DefinedEvent, EventDefinition } from './event-definition.js';

/** An event as its aggregate recorded it; the rest of the envelope is added when the transaction commits. */
export interface RecordedEvent {
  readonly definition: EventDefinition;
  readonly data: unknown;
  readonly aggregateId: string;
  readonly tenantId: string;
  readonly sequenceNumber: number;
  /** When it happened; undefined: when its transaction commits. */
  readonly occurredAt: Date | undefined;
}

/**
 * A thing with a life that others hear of. A domain method changes its state and calls `record()`; saving it
 * inside a transaction writes the state and the events together. Load it for change with a row lock
 * (`FOR UPDATE`): the lock is what makes its sequence numbers dense.
 */
export abstract class AggregateRoot {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text', { name: 'tenant_id' })
  tenantId!: string;

  /**
   * How many events it has had: the sequence number of the last one, and the version in its `ETag`. That an
   * event always changes this column is also what makes TypeORM see a change, and call our subscriber.
   */
  @Column('integer')
  version = 0;

  private recorded: RecordedEvent[] = [];

  /**
   * Notes that something has happened; it becomes known to others if and only if the transaction commits. `at` is
   * for an aggregate that keeps its own times, so that they equal its events'.
   */
  protected record<Data>(definition: DefinedEvent<Data>, data: NoInfer<Data>, at?: Date): void {
    this.version += 1;
    this.recorded.push({
      definition,
      data,
      aggregateId: this.id,
      tenantId: this.tenantId,
      sequenceNumber: this.version,
      occurredAt: at,
    });
  }

  hasRecordedEvents(): boolean {
    return this.recorded.length > 0;
  }

  /** Hands over what was recorded, once. For the outbox alone. */
  takeRecordedEvents(): RecordedEvent[] {
    const taken = this.recorded;
    this.recorded = [];
    return taken;
  }
}
