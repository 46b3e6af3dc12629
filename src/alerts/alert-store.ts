import { Injectable } from '@nestjs/common';
import { Clock, newId } from '../common/index.js';
import { SqlPool } from '../database/index.js';
import type { SqlClient } from '../database/index.js';
import type { ClaimedJob, JobStore } from '../workers/index.js';
import type { Alert, AlertContent, AlertedWebhook } from './alert.js';
import { AlertedWebhooks } from './alerted-webhooks.js';
import { BEGIN_ATTEMPT, DELETE_IDLE, FINISH, FREEZE, LOCK_DUE, RETRY_LATER } from './alerts.sql.js';
import type { AlertRow } from './alerts.sql.js';
import { shownUrl } from './shown-text.js';

/** Longer than any attempt takes: an alert whose process died is sent again after this. */
const LEASE_MS = 90_000;
/** The minimum time between two alerts about one subject on one channel. */
const QUIET_MS = 60_000;
const DELETE_AFTER_MS = 24 * 60 * 60_000;

/** An alert that this process has claimed for one attempt. */
export interface ClaimedAlert extends ClaimedJob {
  readonly alert: Alert;
}

/** The rows that gather incidents. A claim freezes what a row has gathered into an alert. */
@Injectable()
export class AlertStore implements JobStore<ClaimedAlert> {
  constructor(
    private readonly sql: SqlPool,
    private readonly webhooks: AlertedWebhooks,
    private readonly clock: Clock,
  ) {}

  /** Claims one alert at a time, so that its row is locked briefly. */
  async claim(): Promise<readonly ClaimedAlert[]> {
    return await this.sql.transaction(async (client) => {
      const now = this.clock.now();
      const [row] = await client.query(LOCK_DUE, [now]);
      if (!row) return [];
      const { subject, channel, tenantId, webhookId } = row;
      const content = row.message ?? contentOf(row, await this.webhookOf(client, webhookId), now);
      if (!row.message) await client.query(FREEZE, [subject, channel, JSON.stringify(content)]);
      await client.query(BEGIN_ATTEMPT, [subject, channel, later(now, LEASE_MS)]);
      const alert = { ...content, channel, subject, tenantId, webhookId };
      return [{ alert, attempt: row.attempts + 1 }];
    });
  }

  /** The alert was sent, or has no recipient. */
  async complete({ alert }: ClaimedAlert): Promise<void> {
    await this.finish(alert, false);
  }

  /** An alert that is given up is counted in `droppedAlerts` of the next one. */
  async fail({ alert }: ClaimedAlert, retryAt: Date | null): Promise<void> {
    const { subject, channel, id } = alert;
    if (retryAt) await this.sql.query(RETRY_LATER, [subject, channel, id, retryAt]);
    else await this.finish(alert, true);
  }

  /** Deletes the rows of subjects without incidents for a day. */
  async purge(): Promise<void> {
    await this.sql.query(DELETE_IDLE, [later(this.clock.now(), -DELETE_AFTER_MS)]);
  }

  private async webhookOf(client: SqlClient, id: string | null): Promise<AlertedWebhook | null> {
    const webhook = await this.webhooks.find(client, id);
    return webhook && { ...webhook, url: shownUrl(webhook.url) };
  }

  private async finish({ subject, channel, id }: Alert, dropped: boolean): Promise<void> {
    const quietUntil = later(this.clock.now(), QUIET_MS);
    await this.sql.query(FINISH, [subject, channel, id, quietUntil, dropped]);
  }
}

function contentOf(row: AlertRow, webhook: AlertedWebhook | null, now: Date): AlertContent {
  const { deadLetters, lastDeadLetter, disabledReason, since, dropped } = row;
  return {
    id: newId(),
    webhook,
    deadLetters,
    lastDeadLetter,
    disabledReason,
    since: (since ?? now).toISOString(),
    until: now.toISOString(),
    droppedAlerts: dropped,
  };
}

function later(time: Date, ms: number): Date {
  return new Date(time.getTime() + ms);
}
