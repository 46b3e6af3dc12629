import { Type } from 'typebox';

/** Every schema is closed: an undeclared field is an error, not an extension. */
export const closed = { additionalProperties: false } as const;

export const Sku = Type.String({ minLength: 1, maxLength: 64 });

/** Half of the exact range, so that the difference of two such numbers is exact as well. */
const MAX = 2 ** 52 - 1;

/** Negative if more was shipped than had been counted. */
export const OnHand = Type.Integer({ minimum: -MAX, maximum: MAX });

export const Reserved = Type.Integer({ minimum: 0, maximum: MAX });

/** Negative if more is reserved than is on hand (a backorder). */
export const Available = Type.Integer({
  minimum: Number.MIN_SAFE_INTEGER,
  maximum: Number.MAX_SAFE_INTEGER,
});

export const LowStockAt = Type.Union([
  Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER }),
  Type.Null(),
]);

export const OrderId = Type.Union([
  Type.String({ format: 'uuid', description: 'The order that caused the change.' }),
  Type.Null(),
]);
