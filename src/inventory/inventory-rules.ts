import { orderRules } from '../orders/index.js';

/** Half of the exact range, so that the difference of two such numbers is exact as well. */
const MAX_UNITS = 2 ** 52 - 1;

/**
 * The limits of each field of an inventory item, used by the DTOs (validation and OpenAPI) and the
 * event schemas.
 */
export const inventoryRules = {
  /** That of orders: what can be ordered can be counted. */
  sku: { min: 1, ...orderRules.sku },
  /** Input of a count: more than any warehouse holds, and small enough that sums stay exact. */
  count: { min: 0, max: 1_000_000_000_000 },
  /** Negative if more was shipped than had been counted. */
  onHand: { min: -MAX_UNITS, max: MAX_UNITS },
  reserved: { min: 0, max: MAX_UNITS },
  /** Negative if more is reserved than is on hand (a backorder). */
  available: { min: Number.MIN_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER },
  lowStockAt: { min: 0, max: Number.MAX_SAFE_INTEGER },
} as const;
