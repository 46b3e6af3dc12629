import { describe, expect, it } from '@jest/globals';
import { detailsOf, NO_DETAILS, sameDetails } from './order-details.js';

describe('the details of an order', () => {
  it('are null unless given, and nothing else is taken', () => {
    expect(detailsOf({ note: 'soon', status: 'paid' } as object)).toEqual({ note: 'soon' });
    expect(detailsOf({})).toEqual(NO_DETAILS);
    expect(NO_DETAILS).toEqual({ note: null });
  });

  it('stay unchanged where a change leaves them out; null removes one', () => {
    expect(detailsOf({}, { note: 'soon' })).toEqual({ note: 'soon' });
    expect(detailsOf({ note: undefined }, { note: 'soon' })).toEqual({ note: 'soon' });
    expect(detailsOf({ note: null }, { note: 'soon' })).toEqual({ note: null });
  });

  it('are the same if each one is', () => {
    expect(sameDetails({ note: 'soon' }, { note: 'soon' })).toBe(true);
    expect(sameDetails({ note: 'soon' }, { note: null })).toBe(false);
  });
});
