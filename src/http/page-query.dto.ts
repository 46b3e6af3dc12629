import { IntegerField, StringField } from './fields/index.js';

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
    description: 'The `nextCursor` of the previous page; absent: the first page.',
    max: 1024,
    optional: true,
  })
  readonly cursor?: string;
}
