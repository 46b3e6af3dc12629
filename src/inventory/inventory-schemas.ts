import { Type } from 'typebox';

/** Every schema is closed: a field that nobody declared is a fault, not an extension. */
export const closed = { additionalProperties: false } as const;

export const Sku = Type.String({ minLength: 1, maxLength: 64 });

/** So that the difference of two such numbers is exact, too. */
const MAX = 2 ** 52 - 1;

/** Below zero: more was shipped than had been counted. */
export const OnHand = Type.Integer({ minimum: -MAX, maximum: MAX });

export const Reserved = Type.Integer({ minimum: 0, maximum: MAX });

/** Below zero: more is ordered than there is. */
export const Available = Type.Integer({
  minimum: Number.MIN_SAFE_INTEGER,
  maximum: Number.MAX_SAFE_INTEGER,
});

export const LowStockAt = Type.Union([
  Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER }),
  Type.Null(),
]);

export const OrderId = Type.Union([
  Type.String({ format: 'uuid', description: 'The order that changed it.' }),
  Type.Null(),
]);
