import { describe, expect, it } from '@jest/globals';
import { isCurrency } from './currency.js';

describe('a currency', () => {
  it.each(['EUR', 'USD', 'JPY', 'VED', 'XCG', 'ZWG'])('is %s', (code) => {
    expect(isCurrency(code)).toBe(true);
  });

  // Retired: the kuna, the mark. Not a currency: gold, none. Not a code at all: the rest.
  it.each(['HRK', 'DEM', 'XAU', 'XXX', 'ABC', 'eur', 'EURO', '', ' ', 'EUR USD'])(
    'is not %j',
    (code) => {
      expect(isCurrency(code)).toBe(false);
    },
  );
});
