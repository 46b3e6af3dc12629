import { DestinationGuard, Resolver } from '../../destinations/index.js';
import { HttpWebhookSender, WebhookSender } from '../../sending/index.js';

/**
 * Sends to `ALERT_WEBHOOK_URL` and nowhere else. That is the operator's own setting, often a tool in a private network, so
 * it may lead anywhere; what tenants name goes through the guard. It shares no connection with them either.
 */
export abstract class OperatorsSender extends WebhookSender {}

export const operatorsSender = {
  provide: OperatorsSender,
  inject: [Resolver],
  useFactory: (resolver: Resolver): WebhookSender => {
    const anywhere = { allowHttp: true, allowedCidrs: ['0.0.0.0/0', '::/0'] };
    return new HttpWebhookSender(new DestinationGuard(resolver, anywhere));
  },
};
