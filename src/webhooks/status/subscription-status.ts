import { Injectable } from '@nestjs/common';
import { AlertRecorder } from '../../alerts/index.js';
import { newId } from '../../common/index.js';
import type { SqlClient } from '../../database/index.js';
import { Outbox } from '../../outbox/index.js';
import type { StatusChange } from './status-change.js';
import { CHANGE_STATUS, RECORD_STATUS_CHANGE } from './subscription-status.sql.js';
import type { ChangedRow } from './subscription-status.sql.js';
import { webhookDisabled } from './webhook-disabled.event.js';
import { CANCEL_WAITING, HOLD_PENDING, RELEASE_HELD } from './waiting-deliveries.sql.js';

/**
 * Changes the status of a subscription; every change goes through here, whatever its cause. The
 * row, the waiting deliveries and the record of the change commit together.
 */
@Injectable()
export class SubscriptionStatus {
  constructor(
    private readonly outbox: Outbox,
    private readonly alerts: AlertRecorder,
  ) {}

  /**
   * Changes the status in the transaction of `client`, which must hold the lock of the
   * subscription's row. After an activation has committed, wake the delivery queue.
   */
  async change(client: SqlClient, change: StatusChange): Promise<ChangedRow> {
    const { subscription, to, reason, at } = change;
    const [changed] = await client.query(CHANGE_STATUS, [subscription.id, to, reason, at]);
    if (!changed) throw new Error(`subscription ${subscription.id} does not exist`);
    await this.changeWaiting(client, change);
    await this.record(client, change);
    const { eventCount, ...row } = changed;
    if (to === 'disabled') await this.announce(client, change, { ...row, eventCount });
    return row;
  }

  private async announce(
    client: SqlClient,
    { subscription, reason, at }: StatusChange,
    { consecutiveFailures, eventCount }: { consecutiveFailures: number; eventCount: number },
  ): Promise<void> {
    const { id, tenantId } = subscription;
    const disabledReason = reason ?? '';
    await this.alerts.record(client, {
      webhookId: id,
      origin: 'webhook',
      tenantId,
      disabledReason,
    });
    await this.outbox.append(client, {
      definition: webhookDisabled,
      data: { webhookId: id, reason: disabledReason, consecutiveFailures },
      aggregateId: id,
      tenantId,
      sequenceNumber: eventCount,
      occurredAt: at,
    });
  }

  /** Deliveries in flight are left to their outcomes, which see the new status. */
  private async changeWaiting(
    client: SqlClient,
    { subscription: { id }, to, at, replayHeld }: StatusChange,
  ): Promise<void> {
    await client.allowMoreTime();
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
