import { ArrayField, IntegerField, StringField } from '../../http/index.js';

const count = { min: 0, max: Number.MAX_SAFE_INTEGER } as const;

class ConsumerResponse {
  @StringField({ description: 'Name of the handler group.', max: 63, example: 'inventory' })
  readonly group!: string;

  @IntegerField({ ...count, description: 'Position of the last event read from the log.' })
  readonly position!: number;

  @IntegerField({
    ...count,
    description:
      'Number of events still to be handled: those not read yet, and the `pending` ones.',
  })
  readonly lag!: number;

  @IntegerField({ ...count, description: 'Number of events waiting to be handled or retried.' })
  readonly pending!: number;

  @IntegerField({
    ...count,
    description:
      'Number of events of blocked aggregates: they wait until a dead letter is replayed or discarded, ' +
      'and do not count as lag.',
  })
  readonly parked!: number;
}

export class ConsumerListResponse {
  @ArrayField(() => ConsumerResponse, {
    description: 'Sorted by group name.',
    min: 0,
    max: 1_000,
  })
  readonly data!: readonly ConsumerResponse[];
}
