import { Injectable } from '@nestjs/common';
import { Clock } from '../common/index.js';
import { SqlPool, Transactions } from '../database/index.js';
import { DeadLetterRecorder } from '../dead-letter/index.js';
import { EventRenderer } from '../events/index.js';
import type { LoggedEvent } from '../events/index.js';
import { cursorOf } from './handler-group.js';
import { NothingParked } from './handlers.errors.js';
import type { InboxEntry } from './inbox-line.js';
import {
  COUNT_FAILURE,
  FIND_PARKED,
  HOLD_CURSOR,
  PARK_LINE,
  RESUME_LINE,
  SKIP_EVENT,
} from './parked-lines.sql.js';
import { retryDelay } from './retry-delay.js';

/** Which event leads a parked line. */
export interface ParkedEvent {
  readonly group: string;
  readonly aggregateId: string;
  readonly position: number;
}

/** What becomes of events that a group could not handle, and of those behind them in their line. */
@Injectable()
export class ParkedLines {
  constructor(
    private readonly sql: SqlPool,
    private readonly transactions: Transactions,
    private readonly letters: DeadLetterRecorder,
    private readonly renderer: EventRenderer,
    private readonly clock: Clock,
  ) {}

  /**
   * Counts a failed attempt: the event is tried again in a while or, after its last retry, parked with all that follows
   * for its aggregate, and a dead letter is made of it. Resolves to whether it was parked.
   */
  async failed(group: string, { event, attempts }: InboxEntry, error: unknown): Promise<boolean> {
    const failures = attempts + 1;
    const delay = retryDelay(failures);
    const due = new Date(this.clock.now().getTime() + (delay ?? 0));
    return await this.sql.transaction(async (client) => {
      const claim = [group, event.position, attempts, due];
      const [counted] = await client.query(COUNT_FAILURE, claim);
      if (!counted || delay !== null) return false;
      await client.query(HOLD_CURSOR, [cursorOf(group)]);
      await client.query(PARK_LINE, [group, event.aggregateId]);
      await this.letters.record(client, {
        source: 'consumer',
        reason: reasonOf(error),
        tenantId: event.tenantId,
        eventType: event.eventType,
        event: this.envelopeOf(event),
        attempts: failures,
        group,
      });
      return true;
    });
  }

  /**
   * In the open transaction: the line goes on, with the event that has failed.
   * @throws {NothingParked}
   */
  async resume({ group, aggregateId, position }: ParkedEvent): Promise<void> {
    const { manager } = this.transactions;
    await manager.query(HOLD_CURSOR.text, [cursorOf(group)]);
    const found = await manager.query<unknown[]>(FIND_PARKED.text, [group, position]);
    if (found.length === 0) throw new NothingParked();
    await manager.query(RESUME_LINE.text, [group, aggregateId, this.clock.now()]);
  }

  /** In the open transaction: the line goes on without the event that has failed, if it waits with it still. */
  async skip(parked: ParkedEvent): Promise<void> {
    const { group, aggregateId, position } = parked;
    const { manager } = this.transactions;
    await manager.query(HOLD_CURSOR.text, [cursorOf(group)]);
    const found = await manager.query<unknown[]>(FIND_PARKED.text, [group, position]);
    if (found.length === 0) return;
    await manager.query(SKIP_EVENT.text, [group, position]);
    await manager.query(RESUME_LINE.text, [group, aggregateId, this.clock.now()]);
  }

  private envelopeOf(event: LoggedEvent): string {
    return this.renderer.render(event, this.renderer.versionFor(event, null), 'envelope');
  }
}

const MAX_REASON = 500;

function reasonOf(error: unknown): string {
  const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return reason.slice(0, MAX_REASON);
}
