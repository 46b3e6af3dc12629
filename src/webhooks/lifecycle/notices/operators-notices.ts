import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { AlertChannels, alertPayload } from '../../../alerts/index.js';
import type { Alert } from '../../../alerts/index.js';
import { Clock } from '../../../common/index.js';
import { AlertsConfig, WebhooksConfig } from '../../../config/index.js';
import { NoticeNotTaken } from './notice.errors.js';
import { noticeHeaders } from './notice-headers.js';
import { OperatorsSender } from './operators-sender.js';

/** Tells the operators at `ALERT_WEBHOOK_URL`. Unsigned: there is no secret that both sides know. */
@Injectable()
export class OperatorsNotices implements OnModuleInit {
  constructor(
    private readonly channels: AlertChannels,
    private readonly sender: OperatorsSender,
    private readonly clock: Clock,
    private readonly alerts: AlertsConfig,
    private readonly webhooks: WebhooksConfig,
  ) {}

  onModuleInit(): void {
    this.channels.register('operators-url', (alert) => this.post(alert));
  }

  private async post(alert: Alert): Promise<void> {
    const url = this.alerts.webhookUrl;
    // Noted by a process whose settings have a URL, and come here to one that has none.
    if (url === undefined) return;
    const headers = noticeHeaders(alert.id, Math.floor(this.clock.now().getTime() / 1000));
    const { timeoutMs } = this.webhooks;
    const result = await this.sender.send({ url, headers, body: alertPayload(alert), timeoutMs });
    if (result.errorClass !== null) throw new NoticeNotTaken(result);
  }
}
