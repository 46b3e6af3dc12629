import type { Type } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import type { PageRequest } from './page-request.js';

/** One page of a list. */
export interface Page<T> {
  readonly data: readonly T[];
  /** The cursor of the next page; null on the last one. */
  readonly nextCursor: string | null;
}

const pages = new Map<Type<object>, Type<Page<object>>>();

/**
 * The class of a page of items, for the OpenAPI document:
 * `@ApiOkResponse({ type: PageResponse(OrderResponse) })`.
 */
export function PageResponse<T extends object>(Item: Type<T>): Type<Page<T>> {
  const known = pages.get(Item) ?? makePage(Item);
  pages.set(Item, known);
  return known as Type<Page<T>>;
}

function makePage<T extends object>(Item: Type<T>): Type<Page<T>> {
  class PageOf implements Page<T> {
    @ApiProperty({ type: [Item] })
    readonly data!: readonly T[];

    @ApiProperty({
      type: 'string',
      nullable: true,
      description: 'The `cursor` of the next page; null on the last one.',
      example: 'IjAxOTlkOGEyLTdjMWQtN2YzYS04ZTJiLTFjNGQ1ZTZmN2E4YiI',
    })
    readonly nextCursor!: string | null;
  }
  Object.defineProperty(PageOf, 'name', { value: `${Item.name}Page` });
  return PageOf;
}

/**
 * Makes a page from up to `limit + 1` rows; the extra row only shows that there is a next page.
 */
export function toPage<Row, T>(
  rows: readonly Row[],
  { limit, cursorAfter }: Pick<PageRequest<Row, unknown>, 'limit' | 'cursorAfter'>,
  toItem: (row: Row) => T,
): Page<T> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const nextCursor = rows.length > limit && last !== undefined ? cursorAfter(last) : null;
  return { data: shown.map(toItem), nextCursor };
}
