import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { AlertChannels, alertPayload } from '../../../alerts/index.js';
import type { Alert } from '../../../alerts/index.js';
import { Clock } from '../../../common/index.js';
import { AlertsConfig, HttpConfig, WebhooksConfig } from '../../../config/index.js';
import { AlertNotAccepted } from './alert.errors.js';
import { alertHeaders } from './alert-headers.js';
import { OperatorAlertSender } from './operator-alert-sender.js';

/** Sends alerts to `ALERT_WEBHOOK_URL`. Unsigned, because there is no shared secret. */
@Injectable()
export class OperatorAlerts implements OnModuleInit {
  constructor(
    private readonly channels: AlertChannels,
    private readonly sender: OperatorAlertSender,
    private readonly clock: Clock,
    private readonly alerts: AlertsConfig,
    private readonly webhooks: WebhooksConfig,
    private readonly http: HttpConfig,
  ) {}

  onModuleInit(): void {
    this.channels.register('operators-url', (alert) => this.post(alert));
  }

  private async post(alert: Alert): Promise<void> {
    const url = this.alerts.webhookUrl;
    // The alert was recorded by a process that has the setting; this process has none.
    if (url === undefined) return;
    const headers = alertHeaders(alert.id, Math.floor(this.clock.now().getTime() / 1000));
    const { timeoutMs } = this.webhooks;
    const body = alertPayload(alert, this.http.linkBase);
    const result = await this.sender.send({ url, headers, body, timeoutMs });
    if (result.errorClass !== null) throw new AlertNotAccepted(result);
  }
}
