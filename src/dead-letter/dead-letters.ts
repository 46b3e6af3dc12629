import { Injectable } from '@nestjs/common';
import { AlertBook } from '../alerts/index.js';
import { Clock, newId } from '../common/index.js';
import type { SqlClient } from '../database/index.js';
import { Outbox } from '../outbox/index.js';
import { deadLetterCreated } from './dead-letter-created.event.js';
import type { DeadLetterSource, Replay } from './dead-letter.entity.js';
import { CLOSE_AS_REPLAYED, LOCK_OPEN } from './close-dead-letters.sql.js';
import { RECORD_DEAD_LETTER } from './record-dead-letter.sql.js';

/** What a sink gives up on. */
export interface NewDeadLetter {
  readonly source: DeadLetterSource;
  /** Why, for people; no secrets. */
  readonly reason: string;
  readonly tenantId: string;
  readonly eventType: string;
  /** The envelope as JSON text; for inbound the message. */
  readonly event: string;
  readonly attempts: number;
  readonly webhookId?: string;
  readonly deliveryId?: string;
  readonly group?: string;
}

/** Where sinks put what they give up on. */
@Injectable()
export class DeadLetters {
  constructor(
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly alerts: AlertBook,
  ) {}

  /**
   * Records it in the transaction in which the sink gives up, and tells of it: but for `system.*` events, since news of
   * lost news would go on for ever.
   * @returns its id
   */
  async record(client: SqlClient, letter: NewDeadLetter): Promise<string> {
    const id = newId();
    await client.query(RECORD_DEAD_LETTER, [
      id,
      letter.source,
      letter.reason,
      letter.tenantId,
      letter.eventType,
      letter.event,
      letter.webhookId ?? null,
      letter.deliveryId ?? null,
      letter.group ?? null,
      letter.attempts,
      this.clock.now(),
    ]);
    await this.alert(client, id, letter);
    if (!isSystemEvent(letter)) await this.announce(client, id, letter);
    return id;
  }

  /**
   * Locks the open dead letters of deliveries. Whoever takes up dead deliveries by another way than a replay does this
   * before it locks them, as a replay does: in the other order the two could wait for each other.
   */
  async lockOpen(client: SqlClient, deliveryIds: readonly string[]): Promise<void> {
    await client.query(LOCK_OPEN, [deliveryIds]);
  }

  /** Notes that the deliveries were taken up again, so that their open dead letters are not replayed as well. */
  async closeAsReplayed(
    client: SqlClient,
    deliveryIds: readonly string[],
    replay: Replay,
  ): Promise<void> {
    await client.query(CLOSE_AS_REPLAYED, [deliveryIds, JSON.stringify([replay])]);
  }

  private async alert(client: SqlClient, id: string, letter: NewDeadLetter): Promise<void> {
    const { source, group, tenantId, webhookId, eventType, reason, deliveryId } = letter;
    await this.alerts.note(client, {
      webhookId: webhookId ?? null,
      origin: group === undefined ? source : `${source}:${group}`,
      tenantId,
      deadLetter: { id, eventType, reason, deliveryId: deliveryId ?? null },
    });
  }

  private async announce(client: SqlClient, id: string, letter: NewDeadLetter): Promise<void> {
    const { source, reason, eventType, webhookId, deliveryId, group, attempts } = letter;
    await this.outbox.append(client, {
      definition: deadLetterCreated,
      data: {
        deadLetterId: id,
        source,
        reason: reason.slice(0, 2_000),
        eventType,
        webhookId: webhookId ?? null,
        deliveryId: deliveryId ?? null,
        group: group ?? null,
        attempts,
      },
      aggregateId: id,
      tenantId: letter.tenantId,
      sequenceNumber: 1,
      occurredAt: undefined,
    });
  }
}

function isSystemEvent({ eventType }: NewDeadLetter): boolean {
  return eventType.startsWith('system.');
}
