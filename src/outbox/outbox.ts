import { Injectable } from '@nestjs/common';
import { Clock } from '../common/index.js';
import { EventsConfig } from '../config/index.js';
import type { SqlClient } from '../database/index.js';
import { EventRegistry } from '../events/index.js';
import type { DefinedEvent, RecordedEvent } from '../events/index.js';
import { toOutboxMessage } from './outbox-message.js';
import { INSERT_OUTBOX } from './outbox.sql.js';

/** An event that no aggregate records, but SQL work inside a transaction of its own. */
export interface NewEvent<Data> extends Omit<RecordedEvent, 'definition' | 'data'> {
  readonly definition: DefinedEvent<Data>;
  readonly data: Data;
}

/**
 * The way into the outbox. Aggregates need not know it: what they record comes here as they are saved. Whoever works in
 * SQL calls `append` with the connection whose transaction makes the change, and sees to the sequence number under
 * a row lock of its own: 1, 2, 3… without gaps per aggregate.
 */
@Injectable()
export class Outbox {
  constructor(
    private readonly registry: EventRegistry,
    private readonly clock: Clock,
    private readonly config: EventsConfig,
  ) {}

  /**
   * Writes one event in the transaction of `client`. The relay finds it with its next poll.
   * @throws {InvalidEvent} when its data breaks its schema: let the transaction roll back
   */
  async append<Data>(client: SqlClient, event: NewEvent<Data>): Promise<void> {
    await this.write(client, [event]);
  }

  /** Writes events in order. @throws {InvalidEvent} and then writes none */
  async write(client: SqlClient, events: readonly RecordedEvent[]): Promise<void> {
    for (const { definition, data } of events) this.registry.assertValid(definition, data);
    const now = this.clock.now();
    const messages = events.map((event) => toOutboxMessage(event, this.config.source, now));
    await client.query(INSERT_OUTBOX, [JSON.stringify(messages)]);
  }
}
