import { BooleanField } from '../../../../http/index.js';

export class ReplayHeld {
  @BooleanField({
    description: 'Whether what was held meanwhile is sent now; `false` records it as cancelled.',
    optional: true,
  })
  readonly replayHeld: boolean = true;
}
