import { BooleanField } from '../../../../http/index.js';

export class ResumeWebhook {
  @BooleanField({
    description: 'Whether held deliveries are sent; `false` cancels them.',
    optional: true,
  })
  readonly replayHeld: boolean = true;
}

export class EnableWebhook extends ResumeWebhook {}
