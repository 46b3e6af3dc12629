import { Injectable } from '@nestjs/common';
import { Clock } from '../common/index.js';
import { EventsConfig } from '../config/index.js';
import type { SqlClient } from '../database/index.js';
import { EventRegistry } from '../events/index.js';
import type { DefinedEvent, RecordedEvent } from '../events/index.js';
import { toOutboxMessage } from './outbox-message.js';
import { INSERT_OUTBOX } from './outbox.sql.js';

/** An event that is recorded by SQL code in its own transaction, not by an aggregate. */
export interface NewEvent<Data> extends Omit<RecordedEvent, 'definition' | 'data'> {
  readonly definition: DefinedEvent<Data>;
  readonly data: Data;
}

/**
 * Writes events to the outbox. Aggregates do not use it directly: the subscriber writes their
 * events when they are saved. SQL code calls `append` with the connection of the transaction that
 * makes the change, and assigns the sequence number under a row lock: 1, 2, 3… without gaps per
 * aggregate.
 */
@Injectable()
export class Outbox {
  constructor(
    private readonly registry: EventRegistry,
    private readonly clock: Clock,
    private readonly config: EventsConfig,
  ) {}

  /**
   * Writes one event in the transaction of `client`. The relay finds it at its next poll.
   * @throws {InvalidEvent} if the data does not conform to its schema; roll the transaction back
   */
  async append<Data>(client: SqlClient, event: NewEvent<Data>): Promise<void> {
    await this.write(client, [event]);
  }

  /** Writes events in order. @throws {InvalidEvent} before any is written */
  async write(client: SqlClient, events: readonly RecordedEvent[]): Promise<void> {
    for (const { definition, data } of events) this.registry.assertValid(definition, data);
    const now = this.clock.now();
    const messages = events.map((event) => toOutboxMessage(event, this.config.source, now));
    await client.query(INSERT_OUTBOX, [JSON.stringify(messages)]);
  }
}
