import { UuidField } from '../../../../http/index.js';

export class JwksQuery {
  @UuidField({
    description:
      'Only the keys of this webhook. Receivers should set it: the whole set contains the keys of other webhooks, ' +
      'whose signatures would verify, too.',
    optional: true,
  })
  readonly webhookId?: string;
}
