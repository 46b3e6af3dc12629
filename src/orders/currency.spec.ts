import { describe, expect, it } from '@jest/globals';
import { isCurrency } from './currency.js';

describe('isCurrency', () => {
  it.each(['EUR', 'USD', 'JPY', 'VED', 'XCG', 'ZWG'])('accepts %s', (code) => {
    expect(isCurrency(code)).toBe(true);
  });

  // Retired: HRK, DEM. Not a currency: gold (XAU), "no currency" (XXX). The rest are not codes.
  it.each(['HRK', 'DEM', 'XAU', 'XXX', 'ABC', 'eur', 'EURO', '', ' ', 'EUR USD'])(
    'rejects %j',
    (code) => {
      expect(isCurrency(code)).toBe(false);
    },
  );
});
