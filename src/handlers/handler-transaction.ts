import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { runInContext } from '../common/index.js';
import { Transactions } from '../database/index.js';
import { EventRenderer } from '../events/index.js';
import type { EventEnvelope, LoggedEvent } from '../events/index.js';
import type { InboxEntry } from './aggregate-queue.js';
import type { HandlerGroup } from './handler-group.js';
import { CLAIM, DELETE_HANDLED } from './inbox.sql.js';

/** Handles one event for one group: the methods' writes and its inbox entry commit together. */
@Injectable()
export class HandlerTransaction {
  constructor(
    private readonly transactions: Transactions,
    private readonly renderer: EventRenderer,
  ) {}

  /**
   * Resolves to whether this worker claimed the event. Rejects with the first error of a method;
   * everything is then rolled back. An event that no method subscribes to any more is removed.
   */
  async handle(group: HandlerGroup, { event, attempts }: InboxEntry): Promise<boolean> {
    const { position } = event;
    const work = async (tx: EntityManager): Promise<boolean> => {
      const client = await this.transactions.client();
      const [claimed] = await client.query(CLAIM, [group.name, position, attempts]);
      if (!claimed) return false;
      await this.callMethods(group, event, tx);
      await client.query(DELETE_HANDLED, [group.name, position]);
      return true;
    };
    // The context encloses the transaction, because events read it at commit.
    return await runInContext(contextOf(group, event), () => this.transactions.run(work));
  }

  private async callMethods(
    group: HandlerGroup,
    event: LoggedEvent,
    tx: EntityManager,
  ): Promise<void> {
    const methods = group.methodsFor(event.eventType);
    const envelope = this.inLatestVersion(event);
    for (const method of methods) await method.call(envelope, tx);
  }

  private inLatestVersion(event: LoggedEvent): EventEnvelope {
    const { traceparent: _, attributes: __, ...fields } = event;
    const version = this.renderer.versionFor(event, null);
    return { ...fields, version, data: JSON.parse(this.renderer.renderData(event, version)) };
  }
}

/**
 * The context of the handlers: the event is the cause, and its correlation id and trace continue.
 */
function contextOf(
  group: HandlerGroup,
  { correlationId, eventId, traceparent }: LoggedEvent,
): Parameters<typeof runInContext>[0] {
  const actor = `handler:${group.name}`;
  return { correlationId, causationId: eventId, actor, traceparent };
}
