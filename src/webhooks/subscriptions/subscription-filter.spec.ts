import { describe, expect, it } from '@jest/globals';
import { BrokenRules } from './draft/broken-rules.js';
import { dataPartOf, passesFilter, readFilter } from './subscription-filter.js';

const ORDER = '0190a6b0-0000-7000-8000-000000000001';
const event = { aggregateId: ORDER, attributes: { customerId: 'c-1' } };

describe('a filter', () => {
  it('passes every event when it has no conditions', () => {
    expect(passesFilter(null, event)).toBe(true);
  });

  it.each([
    [{ aggregateId: ORDER }, true],
    [{ customerId: 'c-1' }, true],
    [{ aggregateId: ORDER, customerId: 'c-1' }, true],
    [{ aggregateId: ORDER, customerId: 'c-2' }, false],
    [{ aggregateId: ORDER.replace('1', '2'), customerId: 'c-1' }, false],
    [{ customerId: 'C-1' }, false],
  ])('%j: %s', (filter, passes) => {
    expect(passesFilter(filter, event)).toBe(passes);
  });

  it('by customer rejects events without a customer', () => {
    expect(passesFilter({ customerId: 'c-1' }, { ...event, attributes: {} })).toBe(false);
  });

  it('is stored with a lower-case id, and as null when it is empty', () => {
    const rules = new BrokenRules();
    expect(readFilter({ aggregateId: ORDER.toUpperCase() }, rules)).toEqual({ aggregateId: ORDER });
    expect(readFilter({}, rules)).toBeNull();
    expect(readFilter(undefined, rules)).toBeNull();
    expect(rules.all).toEqual([]);
  });

  it('is stored with its conditions on data as a separate part', () => {
    const rules = new BrokenRules();
    const filter = { customerId: 'c-1', 'data.a': { $gt: 1 }, $or: [{ 'data.b': 1 }] };
    expect(readFilter(filter, rules)).toEqual(filter);
    expect(dataPartOf(filter)).toEqual({ 'data.a': { $gt: 1 }, $or: [{ 'data.b': 1 }] });
    expect(dataPartOf({ customerId: 'c-1' })).toBeNull();
    expect(rules.all).toEqual([]);
  });
});
