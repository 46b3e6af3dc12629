import { Injectable } from '@nestjs/common';
import { newId } from '../../common/index.js';
import type { SqlClient } from '../../database/index.js';
import type { WebhookSubscription } from '../subscriptions/index.js';
import type { StatusChange } from './status-change.js';
import { CHANGE_STATUS, RECORD_STATUS_CHANGE } from './subscription-status.sql.js';
import { CANCEL_WAITING, HOLD_PENDING, RELEASE_HELD } from './waiting-deliveries.sql.js';

/** What a change of status changes in the row of the subscription. */
export type ChangedRow = Pick<
  WebhookSubscription,
  'status' | 'disabledReason' | 'consecutiveFailures' | 'revision' | 'updatedAt' | 'deletedAt'
>;

/**
 * The one door through which a subscription changes its status, whoever asks for it: the row, its waiting
 * deliveries and the record of the change commit together.
 */
@Injectable()
export class SubscriptionStatus {
  /**
   * Changes it in the transaction of `client`, which holds the lock of the subscription's row. Wake the
   * queue after the commit when it becomes active.
   */
  async change(client: SqlClient, change: StatusChange): Promise<ChangedRow> {
    const { subscription, to, reason, at } = change;
    const [row] = await client.query<ChangedRow>(CHANGE_STATUS, [subscription.id, to, reason, at]);
    if (!row) throw new Error(`there is no subscription ${subscription.id}`);
    await this.settle(client, change);
    await this.record(client, change);
    return row;
  }

  /** What is under way is left to its outcome, which sees the new status. */
  private async settle(
    client: SqlClient,
    { subscription: { id }, to, at, replayHeld }: StatusChange,
  ): Promise<void> {
    if (to === 'deleted') await client.query(CANCEL_WAITING, [id, at]);
    else if (to !== 'active') await client.query(HOLD_PENDING, [id]);
    else await client.query(replayHeld ? RELEASE_HELD : CANCEL_WAITING, [id, at]);
  }

  private async record(
    client: SqlClient,
    { subscription, to, at, actor, cause, reason, attempts }: StatusChange,
  ): Promise<void> {
    await client.query(RECORD_STATUS_CHANGE, [
      newId(),
      subscription.id,
      at,
      actor,
      subscription.status,
      to,
      cause,
      reason,
      JSON.stringify(attempts),
    ]);
  }
}
