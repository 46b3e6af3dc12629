import { Injectable } from '@nestjs/common';
import type { SqlClient } from '../../../database/index.js';
import { EventRenderer } from '../../../events/index.js';
import { toLoggedEvent } from '../../../event-log/index.js';
import type { LogRow } from '../../../event-log/index.js';
import { DeliveryRecovery } from './delivery-recovery.js';
import { matcherOf } from '../../fan-out/index.js';
import type { MatchWishes } from '../../fan-out/index.js';
import { LOCK_WISHES, READ_MISSED } from './recovery.sql.js';
import { timeOf } from './log-point.js';
import type { LogPoint } from './log-point.js';
import type { RecoveryStatus } from './webhook-recovery.entity.js';

/** A recovery as a worker takes it. */
export interface RecoveryRow {
  readonly id: string;
  readonly subscriptionId: string;
  readonly since: LogPoint;
  readonly until: LogPoint;
  readonly nextPosition: number | string;
  readonly lastPosition: number | string;
  readonly actor: string;
}

/** How far a recovery has come. */
export interface RecoveryProgress {
  readonly nextPosition: number;
  /** Deliveries scheduled by this page. */
  readonly scheduled: number;
  readonly status: RecoveryStatus;
}

interface WishesRow extends MatchWishes {
  readonly status: string;
}

/** Positions per transaction. */
const PAGE_SIZE = 2_000;

/** Looks through the next page of a recovery's window. */
@Injectable()
export class RecoveryPages {
  constructor(
    private readonly deliveries: DeliveryRecovery,
    private readonly renderer: EventRenderer,
  ) {}

  /** Schedules what the webhook, as it is now, missed in the page; a deleted one gets nothing more. */
  async schedule(client: SqlClient, recovery: RecoveryRow, now: Date): Promise<RecoveryProgress> {
    const first = Number(recovery.nextPosition);
    const last = Math.min(first + PAGE_SIZE - 1, Number(recovery.lastPosition));
    const [wishes] = await client.query<WishesRow>(LOCK_WISHES, [recovery.subscriptionId]);
    if (!wishes) return { nextPosition: first, scheduled: 0, status: 'cancelled' };
    const scheduled = await this.deliveries.schedule(client, {
      subscriptionId: recovery.subscriptionId,
      status: wishes.status === 'active' ? 'pending' : 'held',
      events: await this.missed(client, recovery, wishes, { first, last }),
      actor: recovery.actor,
      now,
    });
    const isDone = last >= Number(recovery.lastPosition);
    return { nextPosition: last + 1, scheduled, status: isDone ? 'completed' : 'running' };
  }

  private async missed(
    client: SqlClient,
    { subscriptionId, since, until }: RecoveryRow,
    wishes: WishesRow,
    page: { readonly first: number; readonly last: number },
  ): Promise<ReturnType<typeof toLoggedEvent>[]> {
    const rows = await client.query<LogRow>(READ_MISSED, [
      subscriptionId,
      page.first,
      page.last,
      wishes.tenantId,
      // A bound that is a time is asked of each event: times are not strictly in the order of positions.
      timeOf(since),
      timeOf(until),
    ]);
    return rows.map(toLoggedEvent).filter(matcherOf(wishes, this.renderer));
  }
}
