import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compileFilter } from './compile-filter.js';

const DATA = {
  totalAmount: 10_000,
  currency: 'EUR',
  note: null,
  paid: false,
  items: [{ sku: 'mug', quantity: 2 }, { sku: 'pen' }],
  tags: ['new', 'gift'],
  none: [],
  rows: [[{ n: 1 }], [{ n: 5 }, { n: 9 }]],
  address: { city: 'Bern' },
};

function compile(filter: unknown) {
  const refused: string[] = [];
  const passes = compileFilter(filter, 'filter', (path) => refused.push(path));
  return { passes, refused };
}

describe('a filter on data', () => {
  it.each<[boolean, object]>([
    [true, { 'data.totalAmount': { $gte: 10_000 } }],
    [false, { 'data.totalAmount': { $gt: 10_000 } }],
    [true, { 'data.totalAmount': { $gt: 9_999, $lt: 10_001 } }],
    [false, { 'data.totalAmount': { $gt: 9_999, $lt: 10_000 } }],
    [true, { 'data.totalAmount': { $lte: 10_000 } }],
    [false, { 'data.totalAmount': { $gte: '1' } }],
    [true, { 'data.currency': 'EUR' }],
    [true, { 'data.currency': { $eq: 'EUR' } }],
    [false, { 'data.currency': { $neq: 'EUR' } }],
    [true, { 'data.currency': { $gte: 'EU', $lt: 'F' } }],
    [true, { 'data.currency': { $in: ['CHF', 'EUR'] } }],
    [false, { 'data.currency': { $nin: ['CHF', 'EUR'] } }],
    [true, { 'data.currency': { $startsWith: 'EU' } }],
    [false, { 'data.currency': { $startsWith: 'eu' } }],
    [false, { 'data.totalAmount': { $startsWith: '1' } }],
    [true, { 'data.currency': { $not: { $startsWith: 'US' } } }],
    [true, { 'data.note': null }],
    [true, { 'data.note': { $exists: true } }],
    [true, { 'data.paid': false }],
    [false, { 'data.paid': { $eq: 0 } }],
    [true, { 'data.items.0.sku': 'mug' }],
    [false, { 'data.items.2.sku': { $exists: true } }],
    [false, { 'data.items.length': { $exists: true } }],
    [true, { 'data.address.city': 'Bern' }],
    [false, { 'data.address': 'Bern' }],
    [false, { 'data.currency.length': 3 }],
    [false, { 'data.constructor': { $exists: true } }],
    [true, { 'data.nowhere': { $exists: false } }],
    [true, { 'data.nowhere': { $neq: 1 } }],
    [true, { 'data.nowhere': { $nin: [1] } }],
    [false, { 'data.nowhere': { $eq: null } }],
    [false, { 'data.nowhere.deeper': { $lt: 1 } }],
    [false, { 'data.currency': 'EUR', 'data.paid': true }],
    [true, { $or: [{ 'data.paid': true }, { 'data.currency': 'EUR' }] }],
    [false, { $and: [{ 'data.paid': true }, { 'data.currency': 'EUR' }] }],
    [true, { $not: { $or: [{ 'data.paid': true }, { 'data.currency': 'USD' }] } }],
  ])('returns %s for %j', (expected, filter) => {
    const { passes, refused } = compile(filter);
    expect(refused).toEqual([]);
    expect(passes(DATA)).toBe(expected);
  });

  it.each<[boolean, object]>([
    // One element is enough.
    [true, { 'data.items.sku': 'pen' }],
    [true, { 'data.items.sku': { $in: ['cup', 'mug'] } }],
    [true, { 'data.items.sku': { $startsWith: 'm' } }],
    [false, { 'data.items.sku': 'cup' }],
    [true, { 'data.items.quantity': { $gte: 2 } }],
    [false, { 'data.items.quantity': { $gt: 2 } }],
    [true, { 'data.tags': 'gift' }],
    [false, { 'data.tags': 'old' }],
    [true, { 'data.rows.n': 9 }],
    [true, { 'data.rows.1.n': 9 }],
    [false, { 'data.rows.0.n': 9 }],
    // The same element passes all comparisons of a path, different elements those of two paths.
    [true, { 'data.rows.n': { $gt: 4, $lt: 6 } }],
    [false, { 'data.rows.n': { $gt: 5, $lt: 9 } }],
    [true, { 'data.items.sku': 'pen', 'data.items.quantity': 2 }],
    // Negations hold for every element.
    [false, { 'data.items.sku': { $neq: 'mug' } }],
    [true, { 'data.items.sku': { $neq: 'cup' } }],
    [false, { 'data.items.sku': { $nin: ['cup', 'pen'] } }],
    [true, { 'data.items.sku': { $nin: ['cup'] } }],
    [false, { 'data.items.sku': { $not: { $startsWith: 'm' } } }],
    [true, { 'data.rows.n': { $not: { $gt: 5, $lt: 9 } } }],
    [true, { $not: { 'data.items.sku': 'cup' } }],
    [true, { 'data.tags': { $startsWith: 'n', $neq: 'old' } }],
    // Existence.
    [true, { 'data.items.quantity': { $exists: true } }],
    [false, { 'data.items.quantity': { $exists: false } }],
    [false, { 'data.items.price': { $exists: true } }],
    [true, { 'data.none': { $exists: true } }],
    [true, { 'data.none.sku': { $exists: false } }],
    [true, { 'data.none.sku': { $neq: 'mug' } }],
    [false, { 'data.none': { $eq: null } }],
  ])('over arrays returns %s for %j', (expected, filter) => {
    const { passes, refused } = compile(filter);
    expect(refused).toEqual([]);
    expect(passes(DATA)).toBe(expected);
  });

  it.each<[unknown, string]>([
    [{}, 'filter'],
    [[], 'filter'],
    ['x', 'filter'],
    [{ sku: 'mug' }, 'filter.sku'],
    [{ data: 1 }, 'filter.data'],
    [{ 'data.': 1 }, 'filter.data.'],
    [{ 'data.a b': 1 }, 'filter.data.a b'],
    [{ [`data${'.a'.repeat(9)}`]: 1 }, `filter.data${'.a'.repeat(9)}`],
    [{ 'data.a': {} }, 'filter.data.a'],
    [{ 'data.a': [1] }, 'filter.data.a'],
    [{ 'data.a': { b: 1 } }, 'filter.data.a.b'],
    [{ 'data.a': { $regex: '.*' } }, 'filter.data.a.$regex'],
    [{ 'data.a': { $gte: null } }, 'filter.data.a.$gte'],
    [{ 'data.a': { $gte: true } }, 'filter.data.a.$gte'],
    [{ 'data.a': { $eq: {} } }, 'filter.data.a.$eq'],
    [{ 'data.a': { $in: [] } }, 'filter.data.a.$in'],
    [{ 'data.a': { $in: 'a' } }, 'filter.data.a.$in'],
    [{ 'data.a': { $in: [[1]] } }, 'filter.data.a.$in'],
    [{ 'data.a': { $nin: Array(101).fill(1) } }, 'filter.data.a.$nin'],
    [{ 'data.a': { $exists: 1 } }, 'filter.data.a.$exists'],
    [{ 'data.a': { $startsWith: '' } }, 'filter.data.a.$startsWith'],
    [{ 'data.a': 'x'.repeat(1_001) }, 'filter.data.a'],
    [{ 'data.a': { $not: {} } }, 'filter.data.a.$not'],
    [{ $and: {} }, 'filter.$and'],
    [{ $or: [] }, 'filter.$or'],
    [{ $or: [{ 'data.a': 1 }, { b: 1 }] }, 'filter.$or.1.b'],
    [{ $not: [] }, 'filter.$not'],
  ])('is rejected: %j', (filter, path) => {
    expect(compile(filter).refused).toEqual([path]);
  });

  it('is rejected when it is nested too deep', () => {
    const nested = (depth: number): object =>
      depth === 0 ? { 'data.a': 1 } : { $not: nested(depth - 1) };
    expect(compile(nested(5)).refused).toEqual([]);
    expect(compile(nested(6)).refused).toHaveLength(1);
  });

  it('is rejected when it has too many comparisons', () => {
    const of = (count: number) => ({
      $or: Array.from({ length: count }, () => ({
        'data.a': { $in: [1], $gt: 1, $lt: 1, $eq: 1, $neq: 1 },
      })),
    });
    expect(compile(of(20)).refused).toEqual([]);
    expect(compile({ ...of(20), 'data.b': 1 }).refused).toEqual(['filter.data.b']);
  });

  it('never throws, for any filter and data', () => {
    fc.assert(
      fc.property(fc.anything(), fc.jsonValue(), (filter, data) => {
        expect(typeof compile(filter).passes(data)).toBe('boolean');
      }),
    );
  });

  it('passes with $neq, $nin and $not exactly when $eq, $in and the others do not', () => {
    const scalar = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null));
    fc.assert(
      fc.property(scalar, fc.dictionary(fc.constantFrom('a', 'b'), fc.jsonValue()), (x, data) => {
        const passes = (condition: object) => compile({ 'data.a': condition }).passes(data);
        expect(passes({ $neq: x })).toBe(!passes({ $eq: x }));
        expect(passes({ $nin: [x] })).toBe(!passes({ $in: [x] }));
        expect(passes({ $in: [x] })).toBe(passes({ $eq: x }));
        expect(passes({ $not: { $eq: x } })).toBe(passes({ $neq: x }));
        expect(passes({ $exists: true })).toBe('a' in data);
      }),
    );
  });
});
