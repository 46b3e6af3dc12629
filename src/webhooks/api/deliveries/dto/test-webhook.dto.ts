import { StringField } from '../../../../http/index.js';
import { webhookTest } from '../../../../events/index.js';

export class TestWebhook {
  @StringField({
    description:
      'The event type whose example is sent, in the version that the webhook is pinned to; any that is known, also ' +
      `one that the webhook does not get. Absent: \`${webhookTest.type}\`, which is sent by tests only.`,
    example: 'order.created',
    max: 128,
    optional: true,
  })
  readonly eventType: string = webhookTest.type;
}
