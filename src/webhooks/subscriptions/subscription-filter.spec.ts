import { describe, expect, it } from '@jest/globals';
import { BrokenRules } from './draft/broken-rules.js';
import { dataPartOf, passesFilter, readFilter } from './subscription-filter.js';

const ORDER = '0190a6b0-0000-7000-8000-000000000001';
const event = { aggregateId: ORDER, attributes: { customerId: 'c-1' } };

describe('a filter', () => {
  it('passes everything when it asks for nothing', () => {
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

  it('by customer stops events that concern none', () => {
    expect(passesFilter({ customerId: 'c-1' }, { ...event, attributes: {} })).toBe(false);
  });

  it('is kept with its id in lower case, and as null when it is empty', () => {
    const rules = new BrokenRules();
    expect(readFilter({ aggregateId: ORDER.toUpperCase() }, rules)).toEqual({ aggregateId: ORDER });
    expect(readFilter({}, rules)).toBeNull();
    expect(readFilter(undefined, rules)).toBeNull();
    expect(rules.all).toEqual([]);
  });

  it('is kept with what it asks of data, which is a part of its own', () => {
    const rules = new BrokenRules();
    const filter = { customerId: 'c-1', 'data.a': { $gt: 1 }, $or: [{ 'data.b': 1 }] };
    expect(readFilter(filter, rules)).toEqual(filter);
    expect(dataPartOf(filter)).toEqual({ 'data.a': { $gt: 1 }, $or: [{ 'data.b': 1 }] });
    expect(dataPartOf({ customerId: 'c-1' })).toBeNull();
    expect(rules.all).toEqual([]);
  });
});
