import { Injectable } from '@nestjs/common';
import type { SqlClient } from '../../../database/index.js';
import { EventRenderer } from '../../../events/index.js';
import { toLoggedEvent } from '../../../event-log/index.js';
import { DeliveryRecovery } from './delivery-recovery.js';
import { matcherOf } from '../../fan-out/index.js';
import type { MatchCriteria } from '../../fan-out/index.js';
import { LOCK_CRITERIA, READ_MISSED } from './recovery.sql.js';
import type { RecoveryRow } from './recovery.sql.js';
import { timeOf } from './log-point.js';
import type { RecoveryStatus } from './webhook-recovery.entity.js';

/** The progress of a recovery after a page. */
export interface RecoveryProgress {
  readonly nextPosition: number;
  /** Deliveries scheduled by this page. */
  readonly scheduled: number;
  readonly status: RecoveryStatus;
}

/** Positions per transaction. */
const PAGE_SIZE = 2_000;

/** Searches the next page of a recovery's window. */
@Injectable()
export class RecoveryPages {
  constructor(
    private readonly deliveries: DeliveryRecovery,
    private readonly renderer: EventRenderer,
  ) {}

  /** Schedules the events of the page that the webhook missed, by its current criteria. */
  async schedule(client: SqlClient, recovery: RecoveryRow, now: Date): Promise<RecoveryProgress> {
    const first = Number(recovery.nextPosition);
    const last = Math.min(first + PAGE_SIZE - 1, Number(recovery.lastPosition));
    const [criteria] = await client.query(LOCK_CRITERIA, [recovery.subscriptionId]);
    if (!criteria) return { nextPosition: first, scheduled: 0, status: 'cancelled' };
    const scheduled = await this.deliveries.schedule(client, {
      subscriptionId: recovery.subscriptionId,
      status: criteria.status === 'active' ? 'pending' : 'held',
      events: await this.missed(client, recovery, criteria, { first, last }),
      actor: recovery.actor,
      now,
    });
    const isDone = last >= Number(recovery.lastPosition);
    return { nextPosition: last + 1, scheduled, status: isDone ? 'completed' : 'running' };
  }

  private async missed(
    client: SqlClient,
    { subscriptionId, since, until }: RecoveryRow,
    criteria: MatchCriteria,
    page: { readonly first: number; readonly last: number },
  ): Promise<ReturnType<typeof toLoggedEvent>[]> {
    const rows = await client.query(READ_MISSED, [
      subscriptionId,
      page.first,
      page.last,
      criteria.tenantId,
      // A bound that is a time is tested per event: times do not strictly follow positions.
      timeOf(since),
      timeOf(until),
    ]);
    return rows.map(toLoggedEvent).filter(matcherOf(criteria, this.renderer));
  }
}
