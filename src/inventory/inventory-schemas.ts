import { Type } from 'typebox';

/** Every schema is closed: a field that nobody declared is a fault, not an extension. */
export const closed = { additionalProperties: false } as const;

export const Sku = Type.String({ minLength: 1, maxLength: 64 });

/** Below zero is what was ordered, or shipped, beyond what had been counted. */
export const Count = Type.Integer({
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
