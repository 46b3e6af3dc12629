import { Column, PrimaryColumn } from 'typeorm';
import type { DefinedEvent, EventDefinition } from './event-definition.js';

/** An event as recorded by its aggregate; the rest of the envelope is added at commit. */
export interface RecordedEvent {
  readonly definition: EventDefinition;
  readonly data: unknown;
  readonly aggregateId: string;
  readonly tenantId: string;
  readonly sequenceNumber: number;
  /** The time of the event; undefined for the time of the commit. */
  readonly occurredAt: Date | undefined;
}

/**
 * Base class for aggregates that record domain events. A domain method changes the state and calls
 * `record()`; saving the aggregate inside a transaction writes the state and the events together.
 * To change an aggregate, load it with a row lock (`FOR UPDATE`), which keeps its sequence numbers
 * without gaps.
 */
export abstract class AggregateRoot {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text', { name: 'tenant_id' })
  tenantId!: string;

  /**
   * The sequence number of the last event, and the version in the `ETag`. Because every event
   * changes this column, TypeORM always detects a change and calls the outbox subscriber.
   */
  @Column('integer')
  version = 0;

  private recorded: RecordedEvent[] = [];

  /**
   * Records an event, which is published if and only if the transaction commits. An aggregate that
   * stores its own timestamps passes the same time as `at`.
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

  /** Returns the recorded events and clears them. Only the outbox calls this. */
  takeRecordedEvents(): RecordedEvent[] {
    const taken = this.recorded;
    this.recorded = [];
    return taken;
  }
}
