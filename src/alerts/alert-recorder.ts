import { Injectable } from '@nestjs/common';
import { Clock } from '../common/index.js';
import { AlertsConfig } from '../config/index.js';
import type { SqlClient } from '../database/index.js';
import type { AlertChannel, AlertedDeadLetter } from './alert.js';
import { RECORD_INCIDENT } from './alerts.sql.js';

/** How long incidents are gathered before the first alert, so that a burst is one alert. */
const GATHER_MS = 1_000;

/** A dead letter or a disabled webhook, to be reported to owners and operators. */
export interface Incident {
  /** The webhook concerned, if any. */
  readonly webhookId: string | null;
  /** The source, used when there is no webhook: `consumer:inventory`. */
  readonly origin: string;
  readonly tenantId: string;
  readonly deadLetter?: AlertedDeadLetter;
  readonly disabledReason?: string;
}

/** Records incidents for owners and operators; {@link AlertDispatcher} sends them. */
@Injectable()
export class AlertRecorder {
  constructor(
    private readonly clock: Clock,
    private readonly config: AlertsConfig,
  ) {}

  /** Records an incident in the caller's transaction: it is sent if and only if that commits. */
  async record(client: SqlClient, incident: Incident): Promise<void> {
    const { webhookId, origin, tenantId, deadLetter, disabledReason } = incident;
    const channels = this.channels(webhookId);
    if (channels.length === 0) return;
    const now = this.clock.now();
    await client.query(RECORD_INCIDENT, [
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

  /** An owner's address is looked up when the alert is sent, since it may change until then. */
  private channels(webhookId: string | null): AlertChannel[] {
    const channels: AlertChannel[] = webhookId === null ? [] : ['owner-url', 'owner-email'];
    if (this.config.webhookUrl !== undefined) channels.push('operators-url');
    if (this.config.email !== undefined) channels.push('operators-email');
    return channels;
  }
}
