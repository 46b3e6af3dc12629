/** How many of each article, by sku. */
export type Quantities = Readonly<Record<string, number>>;

/** Sums up the lines of an order: the same article may stand in several. */
export function quantitiesOf(
  items: readonly { readonly sku: string; readonly quantity: number }[],
): Quantities {
  const sums = new Map<string, number>();
  for (const { sku, quantity } of items) sums.set(sku, (sums.get(sku) ?? 0) + quantity);
  return Object.fromEntries(sums);
}

/** How many of one article; none, where it is not named. */
export function quantityOf(quantities: Quantities, sku: string): number {
  return Object.hasOwn(quantities, sku) ? (quantities[sku] ?? 0) : 0;
}
