import { UuidField } from '../../../../http/index.js';

export class JwksQuery {
  @UuidField({
    description:
      'Only the keys of this webhook. A receiver should ask so: any key of the whole set verifies, and others ' +
      'have theirs in it.',
    optional: true,
  })
  readonly webhookId?: string;
}
