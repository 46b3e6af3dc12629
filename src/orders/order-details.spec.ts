import { describe, expect, it } from '@jest/globals';
import { detailsOf, NO_DETAILS, sameDetails } from './order-details.js';

const soon = { ...NO_DETAILS, note: 'soon' };

describe('the details of an order', () => {
  it('are null unless given, and nothing else is taken', () => {
    expect(detailsOf({ note: 'soon', status: 'paid' } as object)).toEqual(soon);
    expect(detailsOf({})).toEqual(NO_DETAILS);
    expect(NO_DETAILS).toMatchObject({ note: null });
  });

  it('stay unchanged where a change leaves them out; null removes one', () => {
    expect(detailsOf({}, soon)).toEqual(soon);
    expect(detailsOf({ note: undefined }, soon)).toEqual(soon);
    expect(detailsOf({ note: null }, soon)).toEqual(NO_DETAILS);
  });

  it('are the same if each one is', () => {
    expect(sameDetails(soon, { ...soon })).toBe(true);
    expect(sameDetails(soon, NO_DETAILS)).toBe(false);
  });
});
