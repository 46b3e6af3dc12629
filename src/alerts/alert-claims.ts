import { Injectable } from '@nestjs/common';
import { Clock, newId } from '../common/index.js';
import { SqlPool } from '../database/index.js';
import type { Alert, AlertChannel, AlertContent, AlertedDeadLetter } from './alert.js';
import { BEGIN_ATTEMPT, DELETE_IDLE, FINISH, FREEZE, LOCK_DUE, RETRY_LATER } from './alerts.sql.js';
import { nextAttemptAt, QUIET_MS } from './alert-schedule.js';

/** Longer than any attempt takes: an alert whose process died is sent again after this. */
const LEASE_MS = 90_000;
const DELETE_AFTER_MS = 86_400_000;

/** An alert that this process has claimed for one attempt. */
export interface ClaimedAlert {
  readonly alert: Alert;
  /** The number of this attempt, from 1. */
  readonly attempt: number;
}

interface AlertRow {
  readonly subject: string;
  readonly channel: AlertChannel;
  readonly tenantId: string;
  readonly webhookId: string | null;
  readonly attempts: number;
  readonly dropped: number;
  readonly message: AlertContent | null;
  readonly deadLetters: number;
  readonly lastDeadLetter: AlertedDeadLetter | null;
  readonly disabledReason: string | null;
  readonly since: Date | null;
}

/** Claims due alerts, each for one process at a time, and records their outcomes. */
@Injectable()
export class AlertClaims {
  constructor(
    private readonly sql: SqlPool,
    private readonly clock: Clock,
  ) {}

  /** @returns null when no alert is due */
  async next(): Promise<ClaimedAlert | null> {
    return await this.sql.transaction(async (client) => {
      const now = this.clock.now();
      const [row] = await client.query<AlertRow>(LOCK_DUE, [now]);
      if (!row) return null;
      const { subject, channel, tenantId, webhookId } = row;
      const content = row.message ?? contentOf(row, now);
      if (!row.message) await client.query(FREEZE, [subject, channel, JSON.stringify(content)]);
      await client.query(BEGIN_ATTEMPT, [subject, channel, later(now, LEASE_MS)]);
      const alert = { ...content, channel, subject, tenantId, webhookId };
      return { alert, attempt: row.attempts + 1 };
    });
  }

  /** The alert was sent, or has no recipient. */
  async succeeded({ alert }: ClaimedAlert): Promise<void> {
    await this.finish(alert, false);
  }

  /** @returns the time of the next attempt; null: the alert was dropped, and counted as dropped */
  async failed({ alert, attempt }: ClaimedAlert): Promise<Date | null> {
    const { subject, channel, id } = alert;
    const at = nextAttemptAt(attempt, this.clock.now());
    if (at) await this.sql.query(RETRY_LATER, [subject, channel, id, at]);
    else await this.finish(alert, true);
    return at;
  }

  /** Deletes the rows of subjects without incidents for a day. */
  async deleteIdle(): Promise<void> {
    await this.sql.query(DELETE_IDLE, [later(this.clock.now(), -DELETE_AFTER_MS)]);
  }

  private async finish({ subject, channel, id }: Alert, dropped: boolean): Promise<void> {
    const quietUntil = later(this.clock.now(), QUIET_MS);
    await this.sql.query(FINISH, [subject, channel, id, quietUntil, dropped]);
  }
}

function contentOf(row: AlertRow, now: Date): AlertContent {
  const { deadLetters, lastDeadLetter, disabledReason, since, dropped } = row;
  return {
    id: newId(),
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
