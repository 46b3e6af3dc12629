import { describe, expect, it } from '@jest/globals';
import { detailsOf, NO_DETAILS, sameDetails } from './order-details.js';

const soon = { ...NO_DETAILS, note: 'soon' };

describe('the details of an order', () => {
  it('are null unless given, and include no other fields', () => {
    expect(detailsOf({ note: 'soon', status: 'paid' } as object)).toEqual(soon);
    expect(detailsOf({})).toEqual(NO_DETAILS);
    expect(NO_DETAILS).toMatchObject({ note: null });
  });

  it('stay unchanged if a change omits them, and are removed by null', () => {
    expect(detailsOf({}, soon)).toEqual(soon);
    expect(detailsOf({ note: undefined }, soon)).toEqual(soon);
    expect(detailsOf({ note: null }, soon)).toEqual(NO_DETAILS);
  });

  it('are equal if each of them is', () => {
    expect(sameDetails(soon, { ...soon })).toBe(true);
    expect(sameDetails(soon, NO_DETAILS)).toBe(false);
  });
});
