import { Injectable } from '@nestjs/common';
import { Clock } from '../common/index.js';
import { AlertsConfig } from '../config/index.js';
import type { SqlClient } from '../database/index.js';
import type { AlertChannel, AlertedDeadLetter } from './alert.js';
import { NOTE_NEWS } from './alert-book.sql.js';
import { GATHER_MS } from './alert-schedule.js';

/** Something that somebody should know. */
export interface News {
  /** The webhook that it is about; null: none. */
  readonly webhookId: string | null;
  /** Where it comes from, when there is no webhook: `consumer:inventory`. */
  readonly origin: string;
  readonly tenantId: string;
  readonly deadLetter?: AlertedDeadLetter;
  readonly disabledReason?: string;
}

/** Where modules note what owners and operators are to be told. Nothing is sent here. */
@Injectable()
export class AlertBook {
  constructor(
    private readonly clock: Clock,
    private readonly config: AlertsConfig,
  ) {}

  /** Notes news in the transaction that makes them: they are told if and only if it commits. */
  async note(client: SqlClient, news: News): Promise<void> {
    const { webhookId, origin, tenantId, deadLetter, disabledReason } = news;
    const channels = this.channels(webhookId);
    if (channels.length === 0) return;
    const now = this.clock.now();
    await client.query(NOTE_NEWS, [
      webhookId === null ? `${tenantId}/${origin}` : `webhook:${webhookId}`,
      channels,
      tenantId,
      webhookId,
      deadLetter ? 1 : 0,
      deadLetter ? JSON.stringify(deadLetter) : null,
      disabledReason ?? null,
      now,
      new Date(now.getTime() + GATHER_MS),
    ]);
  }

  /** Whether an owner wants to be told is asked when the alert is sent: it may change until then. */
  private channels(webhookId: string | null): AlertChannel[] {
    const channels: AlertChannel[] = webhookId === null ? [] : ['owner-url', 'owner-email'];
    if (this.config.webhookUrl !== undefined) channels.push('operators-url');
    if (this.config.email !== undefined) channels.push('operators-email');
    return channels;
  }
}
