import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { runInContext } from '../common/index.js';
import { Transactions } from '../database/index.js';
import { EventRenderer } from '../events/index.js';
import type { EventEnvelope, LoggedEvent } from '../events/index.js';
import type { HandlerGroup } from './handler-group.js';
import { CLAIM, FINISH } from './inbox.sql.js';
import type { InboxEntry } from './inbox-line.js';

/** Handles one event for one group: what its methods write, and that it is handled, commit together or not at all. */
@Injectable()
export class HandlerTransaction {
  constructor(
    private readonly transactions: Transactions,
    private readonly renderer: EventRenderer,
  ) {}

  /**
   * Resolves to whether the event was this worker's to handle. Rejects with the first handler's error; nothing of
   * the event is then kept. An event that no method wants any more is let go.
   */
  async handle(group: HandlerGroup, { event, attempts }: InboxEntry): Promise<boolean> {
    const { position } = event;
    const work = async (tx: EntityManager): Promise<boolean> => {
      const client = await this.transactions.client();
      const [claimed] = await client.query(CLAIM, [group.name, position, attempts]);
      if (!claimed) return false;
      await this.callMethods(group, event, tx);
      await client.query(FINISH, [group.name, position]);
      return true;
    };
    // Around the transaction and not within it: events get their context as it commits.
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

/** What the handlers do is done because of the event, as part of what it was part of. */
function contextOf(
  group: HandlerGroup,
  { correlationId, eventId, traceparent }: LoggedEvent,
): Parameters<typeof runInContext>[0] {
  const actor = `handler:${group.name}`;
  return { correlationId, causationId: eventId, actor, traceparent };
}
