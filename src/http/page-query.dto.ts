import { IntegerField, StringField } from './fields/index.js';

/** `?limit=&cursor=` of every list. */
export class PageQuery {
  @IntegerField({
    description: 'How many to return at most.',
    min: 1,
    max: 100,
    default: 20,
    optional: true,
  })
  readonly limit: number = 20;

  @StringField({
    description: 'The `nextCursor` of the page before; absent: the first page.',
    max: 1024,
    optional: true,
  })
  readonly cursor?: string;
}
