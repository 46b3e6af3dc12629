import { Injectable, Logger } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Random } from '../common/index.js';
import type { RequestContext } from '../common/index.js';
import { Transactions } from '../database/index.js';
import type { SqlClient } from '../database/index.js';
import { EventRenderer } from '../events/index.js';
import type { EventEnvelope, LoggedEvent } from '../events/index.js';
import { TransactionalAttempts } from '../workers/index.js';
import type { InboxEntry } from './aggregate-queue.js';
import { BlockedAggregates } from './blocked-aggregates.js';
import type { HandlerGroup } from './handler-group.js';
import { CLAIM, DELETE_HANDLED } from './inbox.sql.js';

/** Handles one event for one group: the methods' writes and its inbox entry commit together. */
@Injectable()
export class EventAttempts {
  private readonly attempts: TransactionalAttempts;

  constructor(
    transactions: Transactions,
    random: Random,
    private readonly blocked: BlockedAggregates,
    private readonly renderer: EventRenderer,
  ) {
    const logger = new Logger(EventAttempts.name);
    this.attempts = new TransactionalAttempts({
      transactions,
      random,
      logger,
      subject: 'handler',
    });
  }

  /** Resolves to whether the event was handled, so the next may follow. Never rejects. */
  async attempt(group: HandlerGroup, entry: InboxEntry): Promise<boolean> {
    const { eventId, aggregateId } = entry.event;
    return await this.attempts.run({
      ids: { group: group.name, eventId, aggregateId },
      number: entry.attempts + 1,
      context: contextOf(group, entry.event),
      transaction: (client, tx) => this.handle(group, entry, client, tx),
      recordFailure: (error) => this.blocked.recordFailure(group.name, entry, error),
    });
  }

  /** An event that no method subscribes to any more is removed. */
  private async handle(
    group: HandlerGroup,
    { event, attempts }: InboxEntry,
    client: SqlClient,
    tx: EntityManager,
  ): Promise<boolean> {
    const [claimed] = await client.query(CLAIM, [group.name, event.position, attempts]);
    if (!claimed) return false;
    const methods = group.methodsFor(event.eventType);
    const envelope = this.inLatestVersion(event);
    for (const method of methods) await method.call(envelope, tx);
    await client.query(DELETE_HANDLED, [group.name, event.position]);
    return true;
  }

  private inLatestVersion(event: LoggedEvent): EventEnvelope {
    const { traceparent: _, attributes: __, ...fields } = event;
    const version = this.renderer.versionFor(event, null);
    return { ...fields, version, data: JSON.parse(this.renderer.renderData(event, version)) };
  }
}

/** The event is the cause of what its handlers do, and its correlation id and trace continue. */
function contextOf(
  group: HandlerGroup,
  { correlationId, eventId, traceparent }: LoggedEvent,
): RequestContext {
  return { correlationId, causationId: eventId, actor: `handler:${group.name}`, traceparent };
}
