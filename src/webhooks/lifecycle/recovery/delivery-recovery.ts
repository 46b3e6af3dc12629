import { Injectable } from '@nestjs/common';
import { newId } from '../../../common/index.js';
import type { SqlClient } from '../../../database/index.js';
import { DeadLetterRecorder } from '../../../dead-letter/index.js';
import type { LoggedEvent } from '../../../events/index.js';
import { FIND_DEAD, RECOVER_DELIVERIES } from './delivery-recovery.sql.js';

/** Events that a subscription may have missed. */
export interface MissedEvents {
  readonly subscriptionId: string;
  /** `held` while the subscription is not active. */
  readonly status: 'pending' | 'held';
  readonly events: readonly LoggedEvent[];
  /** The actor who requested the recovery. */
  readonly actor: string;
  readonly now: Date;
}

/** Schedules deliveries of events that a subscription has not received. */
@Injectable()
export class DeliveryRecovery {
  constructor(private readonly deadLetters: DeadLetterRecorder) {}

  /**
   * Call it under the subscription's lock, in the open transaction; wake the `DeliveryQueue` after
   * the commit. Unlike the fan-out, it does not cache the events for sending: a million old events
   * would evict the recent ones.
   * @returns the number of scheduled deliveries, without those that were received or are waiting
   */
  async schedule(client: SqlClient, missed: MissedEvents): Promise<number> {
    const { subscriptionId, status, events, now } = missed;
    if (events.length === 0) return 0;
    const dead = await this.lockDead(client, missed);
    const scheduled = await client.query(RECOVER_DELIVERIES, [
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

  /**
   * @returns the ids of dead deliveries; under the subscription's lock, no others can become dead
   */
  private async lockDead(
    client: SqlClient,
    { subscriptionId, events }: MissedEvents,
  ): Promise<string[]> {
    const positions = events.map(({ position }) => position);
    const dead = await client.query(FIND_DEAD, [subscriptionId, positions]);
    const ids = dead.map(({ id }) => id);
    if (ids.length > 0) await this.deadLetters.lockOpen(client, ids);
    return ids;
  }
}
