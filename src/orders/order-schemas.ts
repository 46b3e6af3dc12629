import { Type } from 'typebox';

/** Every schema is closed: an undeclared field is an error, not an extension. */
export const closed = { additionalProperties: false } as const;

export const Money = Type.Integer({
  minimum: 0,
  maximum: Number.MAX_SAFE_INTEGER,
  description: 'Minor units of the currency.',
});

export const Currency = Type.String({ pattern: '^[A-Z]{3}$', description: 'ISO 4217.' });

export const CustomerId = Type.String({ minLength: 1, maxLength: 64 });

export const Note = Type.Union([Type.String({ maxLength: 1000 }), Type.Null()]);

const itemFields = {
  sku: Type.String({ minLength: 1, maxLength: 64 }),
  quantity: Type.Integer({ minimum: 1, maximum: 1_000_000 }),
};
const unitPrice = Type.Integer({ minimum: 0, maximum: 1_000_000_000 });

/** An item without its price. */
export const Quantity = Type.Object(itemFields, closed);

export const Item = Type.Object({ ...itemFields, unitPrice }, closed);

export const PricedItem = Type.Object(
  {
    ...itemFields,
    unitPrice,
    lineTotal: Type.Integer({
      minimum: 0,
      maximum: 1_000_000_000_000_000,
      description: 'quantity × unitPrice.',
    }),
  },
  closed,
);
