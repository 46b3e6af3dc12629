import { StringField } from '../../http/index.js';

/** Query of `GET /orders/:id`. */
export class ReadOrder {
  @StringField({
    description:
      'The order as it was then: a timestamp, or the sequence number of one of its events.',
    max: 64,
    optional: true,
    example: '2025-10-01T12:00:00.000Z',
  })
  readonly asOf?: string;
}
