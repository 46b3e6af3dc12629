import { DestinationGuard, Resolver } from '../../destinations/index.js';
import { HttpWebhookSender, WebhookSender } from '../../sending/index.js';

/**
 * Sends to `ALERT_WEBHOOK_URL` only. That URL is the operator's own setting, often a tool in a
 * private network, so every address is allowed; URLs of tenants go through the guard. It shares no
 * connections with them either.
 */
export abstract class OperatorAlertSender extends WebhookSender {}

export const operatorAlertSender = {
  provide: OperatorAlertSender,
  inject: [Resolver],
  useFactory: (resolver: Resolver): WebhookSender => {
    const anywhere = { allowHttp: true, allowedCidrs: ['0.0.0.0/0', '::/0'] };
    return new HttpWebhookSender(new DestinationGuard(resolver, anywhere));
  },
};
