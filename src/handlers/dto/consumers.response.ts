import { ArrayField, IntegerField, StringField } from '../../http/index.js';

const count = { min: 0, max: Number.MAX_SAFE_INTEGER } as const;

class ConsumerResponse {
  @StringField({ description: 'The group of handlers.', max: 63, example: 'inventory' })
  readonly group!: string;

  @IntegerField({ ...count, description: 'The last position of the log that it has looked at.' })
  readonly position!: number;

  @IntegerField({
    ...count,
    description: 'Events it has yet to handle: not looked at, or `pending`.',
  })
  readonly lag!: number;

  @IntegerField({ ...count, description: 'Events that wait for their turn, or for a retry.' })
  readonly pending!: number;

  @IntegerField({
    ...count,
    description:
      'Events of aggregates that wait for a dead letter to be replayed or discarded. They do not count as lag.',
  })
  readonly parked!: number;
}

export class ConsumersResponse {
  @ArrayField(() => ConsumerResponse, { description: 'By name.', min: 0, max: 1_000 })
  readonly data!: readonly ConsumerResponse[];
}
