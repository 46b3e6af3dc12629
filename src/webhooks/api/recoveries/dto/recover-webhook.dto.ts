import { PositionOrTimeField } from '../../../../http/index.js';

export class RecoverWebhook {
  @PositionOrTimeField({
    description:
      'Where the window begins: a position, a resume point (`<position>.<epoch>`) or a timestamp; it is included. A ' +
      'position alone belongs to epoch 0.',
    example: '2025-01-31T12:00:00Z',
  })
  readonly since!: number | string;

  @PositionOrTimeField({
    description: 'Where it ends, included too. Absent: now.',
    example: '2025-01-31T13:00:00Z',
    optional: true,
  })
  readonly until?: number | string;
}
