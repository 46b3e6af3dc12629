import { BooleanField } from '../../../../http/index.js';

export class ReplayHeld {
  @BooleanField({
    description: 'Whether held deliveries are sent; `false` cancels them.',
    optional: true,
  })
  readonly replayHeld: boolean = true;
}
