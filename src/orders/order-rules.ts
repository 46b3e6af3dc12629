const shortText = { max: 255 } as const;

/**
 * The limits of each field of an order. The DTOs (validation and OpenAPI) and the event schemas use
 * them, so that an accepted order always makes a valid event. Text lengths start at 1 by default.
 */
export const orderRules = {
  customerId: { max: 64 },
  currency: { min: 3, max: 3, pattern: /^[A-Z]{3}$/ },
  items: { min: 1, max: 100 },
  sku: { max: 64 },
  quantity: { min: 1, max: 1_000_000 },
  unitPrice: { min: 0, max: 1_000_000_000 },
  /** A total or a payment. JSON numbers are exact up to this maximum. */
  amount: { min: 0, max: Number.MAX_SAFE_INTEGER },
  note: { min: 0, max: 1000 },
  paymentMethod: shortText,
  paymentReference: shortText,
  carrier: shortText,
  trackingNumber: shortText,
  signedBy: shortText,
  cancellationReason: { max: 1000 },
} as const;
