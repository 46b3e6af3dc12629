import { EnumField, IntegerField, StringField, TimestampField } from '../fields/index.js';

const LIST_ORDERS = ['asc', 'desc'] as const;
export type ListOrder = (typeof LIST_ORDERS)[number];

/** The query parameters of every list: `?limit=&cursor=`. */
export class PageQuery {
  @IntegerField({
    description: 'The maximum number of items to return.',
    min: 1,
    max: 100,
    default: 20,
    optional: true,
  })
  readonly limit: number = 20;

  @StringField({
    description:
      'The `nextCursor` of the previous page; absent: the first page. It belongs to the other parameters of that ' +
      'request, except `limit`: with different ones it is rejected (400).',
    max: 1024,
    optional: true,
  })
  readonly cursor?: string;
}

/** The query of a list that can be read from either end. */
export class OrderedPageQuery extends PageQuery {
  @EnumField(LIST_ORDERS, {
    name: 'SortOrder',
    description: 'The order of creation: `desc` is newest first, `asc` oldest first.',
    default: 'desc',
    optional: true,
  })
  readonly order: ListOrder = 'desc';
}

const EXAMPLE = '2025-01-31T12:00:00Z';

/** The query of a list that can also be limited to a time range; `timeRangeOf` reads it. */
export class TimedPageQuery extends OrderedPageQuery {
  @TimestampField({
    description: 'Created at or after this time.',
    example: EXAMPLE,
    optional: true,
  })
  readonly since?: string;

  @TimestampField({
    description: 'Created at or before this time.',
    example: EXAMPLE,
    optional: true,
  })
  readonly until?: string;
}
