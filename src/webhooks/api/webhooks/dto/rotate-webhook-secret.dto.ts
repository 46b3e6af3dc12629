import { ExampleBody, StringField } from '../../../../http/index.js';
import { webhookRules } from '../../../subscriptions/index.js';
import { OwnSecretField } from './webhook-fields.js';

@ExampleBody<RotateWebhookSecret>({ overlap: '24h' })
export class RotateWebhookSecret {
  @OwnSecretField()
  readonly secret?: string;

  @StringField({
    description:
      'How long deliveries carry the signatures of the old secrets, too, up to 7d; `0s`: not at all, for a secret ' +
      'that has leaked.',
    example: '24h',
    max: webhookRules.overlap.max,
    optional: true,
  })
  readonly overlap: string = '24h';
}
