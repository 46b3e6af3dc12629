import { describe, expect, it } from '@jest/globals';
import { validateSync } from 'class-validator';
import fc from 'fast-check';
import { BadRequest } from '../../common/index.js';
import { DtoPipe } from './dto.pipe.js';
import {
  ArrayField,
  BooleanField,
  EnumField,
  IntegerField,
  JsonField,
  ObjectField,
  StringField,
  StringListField,
  TimestampField,
  UuidField,
} from '../fields/index.js';

class Item {
  @StringField({ description: '', max: 3 })
  readonly sku!: string;

  @IntegerField({ description: '', min: 1, max: 9 })
  readonly quantity!: number;
}

class Base {
  @StringField({ description: '', min: 0, max: 5, optional: true })
  readonly note: string = 'none';
}

class Dto extends Base {
  @ArrayField(() => Item, { description: '', min: 1, max: 2 })
  readonly items!: Item[];

  @ObjectField(() => Item, { description: '', optional: true, nullable: true })
  readonly one?: Item | null;

  @StringListField({ description: '', min: 0, max: 2, itemMax: 3, optional: true })
  readonly tags?: string[];

  @EnumField(['a', 'b'], { description: '', optional: true })
  readonly kind?: 'a' | 'b';

  @JsonField({ description: '', optional: true })
  readonly extra?: object;

  @UuidField({ description: '', optional: true })
  readonly id?: string;

  @TimestampField({ description: '', optional: true })
  readonly at?: string;
}

class Query {
  @IntegerField({ description: '', min: 0, max: 9, optional: true })
  readonly n?: number;

  @BooleanField({ description: '', optional: true })
  readonly flag?: boolean;

  @StringField({ description: '', max: 9, optional: true })
  readonly text?: string;
}

const pipe = new DtoPipe();
const body = (value: unknown): unknown => pipe.transform(value, { type: 'body', metatype: Dto });
const query = (value: object): unknown => pipe.transform(value, { type: 'query', metatype: Query });
const items = [{ sku: 'a', quantity: 1 }];

function errorsOf(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof BadRequest)) throw error;
    return error.errors?.map(({ path, message }) => `${path} ${message}`) ?? error.message;
  }
}

describe('reading a body', () => {
  it('returns instances of the DTO and of nested ones, with defaults', () => {
    const dto = body({ items, one: items[0] }) as Dto;
    expect(dto).toBeInstanceOf(Dto);
    expect(dto.items[0]).toBeInstanceOf(Item);
    expect(dto.one).toBeInstanceOf(Item);
    expect(dto.note).toBe('none');
  });

  it('names the path of each invalid field, with its first violation only', () => {
    const wrong = {
      items: [{ sku: 5, quantity: 0 }, { sku: 'abcd' }],
      note: null,
      kind: 'c',
      at: '2025-02-30T00:00:00Z',
      id: 'x',
      tags: ['a', ''],
      typo: 1,
      one: [],
      extra: [],
    };
    expect(errorsOf(() => body(wrong))).toEqual([
      'typo is not a known field',
      'items.0.sku must be a string',
      'items.0.quantity must be from 1 to 9',
      'items.1.sku must have 1 to 3 characters',
      'items.1.quantity is required',
      'one must be an object',
      'tags.1 must have 1 to 3 characters',
      'kind must be one of a, b',
      'extra must be an object',
      'id must be a UUID',
      'at must be an RFC 3339 timestamp such as 2025-01-31T12:00:00Z',
      'note must be a string',
    ]);
  });

  it.each([[[]], ['text'], [5], [null], [true], [[items]]])('rejects %j', (value) => {
    expect(errorsOf(() => body(value))).toBe('The body must be a JSON object.');
  });

  it.each([[[items]], [[null]], [['a']], [items[0]], ['ab'], [[]], [null]])(
    'rejects %j for a list of objects',
    (value) => {
      expect(errorsOf(() => body({ items: value }))).toHaveLength(1);
    },
  );

  it.each(['constructor', 'toString', '__proto__', 'items.0', ''])(
    'does not accept a field %j',
    (key) => {
      const value = JSON.parse(
        `{"items": [{"sku": "a", "quantity": 1}], ${JSON.stringify(key)}: 1}`,
      );
      expect(errorsOf(() => body(value))).toEqual([`${key} is not a known field`]);
    },
  );

  it('ignores inherited properties', () => {
    expect(errorsOf(() => body(Object.create({ items })))).toContain('items is required');
  });

  it('treats a missing body as an empty one', () => {
    expect(errorsOf(() => body(undefined))).toEqual(['items is required']);
  });

  it('limits the size of the response to a hostile body', () => {
    const hostile = Object.fromEntries(
      Array.from({ length: 10_000 }, (_, i) => ['x'.repeat(1_000) + i, 0]),
    );
    expect(JSON.stringify(errorsOf(() => body(hostile))).length).toBeLessThan(20_000);
  });

  it('accepts what class-validator accepts, and nothing else', () => {
    const anything = fc.oneof(
      fc.constantFrom(undefined, null, 'a', 'b', 'abc', 'abcd', '', 0, 1, 9, 10, 1.5, true, items),
      fc.jsonValue({ maxDepth: 2 }),
    );
    const bodies = fc.record({
      items: anything,
      note: anything,
      tags: anything,
      kind: anything,
      extra: anything,
      id: anything,
      at: anything,
    });
    fc.assert(
      fc.property(bodies, (value) => {
        const result = errorsOf(() => body(value));
        const plain = Object.assign(new Dto(), withoutUndefined(value), {
          items: Array.isArray(value.items)
            ? value.items.map((item) => (isPlain(item) ? Object.assign(new Item(), item) : item))
            : value.items,
        });
        const errors = validateSync(plain, { whitelist: true, forbidNonWhitelisted: true });
        expect(result instanceof Dto).toBe(errors.length === 0 && !holdsLists(value.items));
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('reading a query', () => {
  it('parses numbers and booleans, and ignores unknown parameters', () => {
    const given = Object.assign(Object.create(null) as object, {
      n: '7',
      flag: 'true',
      text: '7',
      more: '1',
    });
    expect(query(given)).toEqual({ n: 7, flag: true, text: '7' });
  });

  it.each([{ n: '' }, { n: '1e0' }, { n: ' 7' }, { n: '0x7' }, { n: ['1', '2'] }, { flag: '1' }])(
    'rejects %j',
    (given) => {
      expect(errorsOf(() => query(given))).toHaveLength(1);
    },
  );

  it('rejects a field that is given twice', () => {
    expect(errorsOf(() => query({ text: ['a', 'b'] }))).toEqual(['text must be a string']);
  });
});

function isPlain(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** class-validator descends into lists within lists, where objects are expected. */
function holdsLists(value: unknown): boolean {
  return Array.isArray(value) && value.some((item) => Array.isArray(item));
}

function withoutUndefined(value: object): object {
  return Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined));
}
