import { ExampleBody, PositionOrTimeField } from '../../../../http/index.js';

@ExampleBody<RecoverWebhook>({ since: '2026-01-31T12:00:00Z' })
export class RecoverWebhook {
  @PositionOrTimeField({
    description:
      'The start of the window, included: a position, a resume point (`<position>.<epoch>`) or a timestamp. A ' +
      'position alone belongs to epoch 0.',
    example: '2025-01-31T12:00:00Z',
  })
  readonly since!: number | string;

  @PositionOrTimeField({
    description: 'The end of the window, included. Default: now.',
    example: '2025-01-31T13:00:00Z',
    optional: true,
  })
  readonly until?: number | string;
}
