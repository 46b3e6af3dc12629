import { StringField } from '../../http/index.js';

/** Query of `GET /orders/:id`. */
export class ReadOrder {
  @StringField({
    description:
      'Returns the order as of a timestamp, or of the sequence number of one of its events.',
    max: 64,
    optional: true,
    example: '2025-10-01T12:00:00.000Z',
  })
  readonly asOf?: string;
}
