import { Injectable } from '@nestjs/common';
import { newId } from '../../../common/index.js';
import type { SqlClient } from '../../../database/index.js';
import { DeadLetterRecorder } from '../../../dead-letter/index.js';
import type { LoggedEvent } from '../../../events/index.js';
import { DEAD_AMONG, RECOVER_DELIVERIES } from './delivery-recovery.sql.js';

/** What a subscription is to get once more. */
export interface MissedEvents {
  readonly subscriptionId: string;
  /** Held while the subscription is not active. */
  readonly status: 'pending' | 'held';
  readonly events: readonly LoggedEvent[];
  /** Who wants it. */
  readonly actor: string;
  readonly now: Date;
}

/** Schedules deliveries of events that a subscription has not received. */
@Injectable()
export class DeliveryRecovery {
  constructor(private readonly deadLetters: DeadLetterRecorder) {}

  /**
   * Under the subscription's lock, in the transaction that is open; wake the `DeliveryQueue` after the commit. The events
   * are not remembered for sending, as those of the fan-out are: a million old ones would push out the new.
   * @returns how many were scheduled: those that were received, or are on their way, are not
   */
  async schedule(client: SqlClient, missed: MissedEvents): Promise<number> {
    const { subscriptionId, status, events, now } = missed;
    if (events.length === 0) return 0;
    const dead = await this.lockDead(client, missed);
    const scheduled = await client.query<{ id: string }>(RECOVER_DELIVERIES, [
      subscriptionId,
      events.map(() => newId()),
      events.map(({ position }) => position),
      events.map(({ eventId }) => eventId),
      events.map(({ eventType }) => eventType),
      events.map(({ aggregateId }) => aggregateId),
      events.map(({ tenantId }) => tenantId),
      now,
      status,
    ]);
    if (dead.length > 0) {
      const result = status === 'held' ? 'held' : 'scheduled';
      const replay = { at: now.toISOString(), actor: missed.actor, result };
      await this.deadLetters.closeAsReplayed(client, dead, replay);
    }
    return scheduled.length;
  }

  /** @returns the dead deliveries among them: under the subscription's lock nothing dies meanwhile */
  private async lockDead(
    client: SqlClient,
    { subscriptionId, events }: MissedEvents,
  ): Promise<string[]> {
    const positions = events.map(({ position }) => position);
    const dead = await client.query<{ id: string }>(DEAD_AMONG, [subscriptionId, positions]);
    const ids = dead.map(({ id }) => id);
    if (ids.length > 0) await this.deadLetters.lockOpen(client, ids);
    return ids;
  }
}
