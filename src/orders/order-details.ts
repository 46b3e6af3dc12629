import type { Static, TObject } from 'typebox';
import { nullable, textSchema } from '../events/index.js';
import { orderRules } from './order-rules.js';

export const Note = nullable(textSchema(orderRules.note));

/**
 * The details of an order: the nullable fields that a customer sets when placing the order, and can
 * change while it is pending. The latest versions of `order.created` and `order.updated` carry
 * them, and list them by hand: a published version must not change with this list. All code that
 * copies or compares details uses this list, so it needs no change for another field.
 */
export const detailSchemas = { note: Note } as const;

export type OrderDetails = Readonly<Static<TObject<typeof detailSchemas>>>;

const NAMES = Object.keys(detailSchemas) as (keyof OrderDetails)[];

/** An order of which the customer gave no details. */
export const NO_DETAILS = Object.fromEntries(NAMES.map((name) => [name, null])) as OrderDetails;

/** The details in `given`; an absent one is taken from `others`. Ignores all other fields. */
export function detailsOf(
  given: { readonly [Name in keyof OrderDetails]?: OrderDetails[Name] | undefined },
  others: OrderDetails = NO_DETAILS,
): OrderDetails {
  const entries = NAMES.map((name) => {
    const value = given[name];
    return [name, value === undefined ? others[name] : value];
  });
  return Object.fromEntries(entries) as OrderDetails;
}

export function sameDetails(a: OrderDetails, b: OrderDetails): boolean {
  return NAMES.every((name) => a[name] === b[name]);
}
