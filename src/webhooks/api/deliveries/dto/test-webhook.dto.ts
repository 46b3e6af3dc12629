import { StringField } from '../../../../http/index.js';
import { webhookTest } from '../../../../events/index.js';

export class TestWebhook {
  @StringField({
    description:
      'The event type whose example is sent, in the version that the webhook is pinned to. Any known type, even one ' +
      `that the webhook does not receive. Default: \`${webhookTest.type}\`, which only test deliveries have.`,
    example: 'order.created',
    max: 128,
    optional: true,
  })
  readonly eventType: string = webhookTest.type;
}
