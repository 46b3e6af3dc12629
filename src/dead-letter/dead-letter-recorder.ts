import { Injectable } from '@nestjs/common';
import { AlertRecorder } from '../alerts/index.js';
import { Clock, newId } from '../common/index.js';
import type { SqlClient } from '../database/index.js';
import { Outbox } from '../outbox/index.js';
import { deadLetterCreated } from './dead-letter-created.event.js';
import type { DeadLetterSource, Replay } from './dead-letter.entity.js';
import { CLOSE_AS_REPLAYED, LOCK_OPEN } from './close-dead-letters.sql.js';
import { RECORD_DEAD_LETTER } from './record-dead-letter.sql.js';

/** An event or message that failed for good. */
export interface NewDeadLetter {
  readonly source: DeadLetterSource;
  /** Why it failed, in words, without secrets. */
  readonly reason: string;
  readonly tenantId: string;
  readonly eventType: string;
  /** The envelope, or the inbound message, as JSON text. */
  readonly event: string;
  readonly attempts: number;
  readonly webhookId?: string;
  readonly deliveryId?: string;
  readonly group?: string;
}

/** Records dead letters, and closes those that are taken up again by other means than a replay. */
@Injectable()
export class DeadLetterRecorder {
  constructor(
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly alerts: AlertRecorder,
  ) {}

  /**
   * Records a dead letter in the transaction in which its source gives up, and publishes
   * `system.dead_letter_created`, except for `system.*` events, which would recurse.
   * @returns the id of the dead letter
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
    if (!isSystemEvent(letter)) await this.publish(client, id, letter);
    return id;
  }

  /**
   * Locks the open dead letters of deliveries. Code that revives dead deliveries by other means
   * than a replay calls this before it locks the deliveries: a replay locks in this order too, and
   * the opposite order could deadlock with it.
   */
  async lockOpen(client: SqlClient, deliveryIds: readonly string[]): Promise<void> {
    await client.query(LOCK_OPEN, [deliveryIds]);
  }

  /** Closes the open dead letters of revived deliveries, so that they are not replayed as well. */
  async closeAsReplayed(
    client: SqlClient,
    deliveryIds: readonly string[],
    replay: Replay,
  ): Promise<void> {
    await client.query(CLOSE_AS_REPLAYED, [deliveryIds, JSON.stringify([replay])]);
  }

  private async alert(client: SqlClient, id: string, letter: NewDeadLetter): Promise<void> {
    const { source, group, tenantId, webhookId, eventType, reason, deliveryId } = letter;
    await this.alerts.record(client, {
      webhookId: webhookId ?? null,
      origin: group === undefined ? source : `${source}:${group}`,
      tenantId,
      deadLetter: { id, eventType, reason, deliveryId: deliveryId ?? null },
    });
  }

  private async publish(client: SqlClient, id: string, letter: NewDeadLetter): Promise<void> {
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
