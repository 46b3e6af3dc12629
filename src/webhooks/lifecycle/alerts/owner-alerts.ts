import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { AlertChannels, AlertedWebhooks, alertMail, alertPayload } from '../../../alerts/index.js';
import type { Alert } from '../../../alerts/index.js';
import { Clock } from '../../../common/index.js';
import { HttpConfig, WebhooksConfig } from '../../../config/index.js';
import { Mailer } from '../../../mail/index.js';
import { WebhookSender } from '../../sending/index.js';
import { signStandardWebhook } from '../../signing/index.js';
import { DeliveryTargets, SubscriptionFinder, WebhookNotFound } from '../../subscriptions/index.js';
import type { WebhookSubscription } from '../../subscriptions/index.js';
import { AlertNotAccepted } from './alert.errors.js';
import { ALERTED_WEBHOOK } from './alerted-webhook.sql.js';
import { alertHeaders } from './alert-headers.js';

/** Sends alerts to the owner of a webhook, at its current `notifyUrl` and `notifyEmail`. */
@Injectable()
export class OwnerAlerts implements OnModuleInit {
  constructor(
    private readonly channels: AlertChannels,
    private readonly alerted: AlertedWebhooks,
    private readonly finder: SubscriptionFinder,
    private readonly targets: DeliveryTargets,
    private readonly sender: WebhookSender,
    private readonly mailer: Mailer,
    private readonly clock: Clock,
    private readonly config: WebhooksConfig,
    private readonly http: HttpConfig,
  ) {}

  onModuleInit(): void {
    this.alerted.register(async (client, id) => {
      const [webhook] = await client.query(ALERTED_WEBHOOK, [id]);
      return webhook ?? null;
    });
    this.channels.register('owner-url', async (alert) => {
      const webhook = await this.webhookOf(alert);
      if (webhook?.notifyUrl) await this.post(alert, webhook, webhook.notifyUrl);
    });
    this.channels.register('owner-email', async (alert) => {
      const webhook = await this.webhookOf(alert);
      if (!webhook?.notifyEmail) return;
      await this.mailer.send(alertMail(alert, webhook.notifyEmail, this.http.linkBase));
    });
  }

  /** Null if the webhook was deleted: then no one is alerted. */
  private async webhookOf({ webhookId }: Alert): Promise<WebhookSubscription | null> {
    try {
      return webhookId === null ? null : await this.finder.find(webhookId, null);
    } catch (error) {
      if (error instanceof WebhookNotFound) return null;
      throw error;
    }
  }

  /** Signed like deliveries, but without the custom headers, which are meant for `url`. */
  private async post(
    alert: Alert,
    { id, revision }: WebhookSubscription,
    url: string,
  ): Promise<void> {
    const target = (await this.targets.find([{ subscriptionId: id, revision }])).get(id);
    if (!target) throw new Error('the secrets of the webhook cannot be decrypted');
    const body = alertPayload(alert, this.http.linkBase);
    const timestampSeconds = Math.floor(this.clock.now().getTime() / 1000);
    const { secrets } = target;
    const signature = signStandardWebhook({ id: alert.id, timestampSeconds, body, secrets });
    const headers = {
      ...alertHeaders(alert.id, timestampSeconds),
      'webhook-signature': signature,
    };
    const { timeoutMs } = this.config;
    const result = await this.sender.send({ url, headers, body, timeoutMs });
    if (result.errorClass !== null) throw new AlertNotAccepted(result);
  }
}
