/** The number of units, by SKU. */
export type Quantities = ReadonlyMap<string, number>;

interface Line {
  readonly sku: string;
  readonly quantity: number;
}

/** Sums the items of an order by SKU; several items can have the same one. */
export function quantitiesOf(lines: readonly Line[]): Quantities {
  const sums = new Map<string, number>();
  for (const { sku, quantity } of lines) sums.set(sku, (sums.get(sku) ?? 0) + quantity);
  return sums;
}

/** One line per SKU, as stored in a reservation. */
export function linesOf(quantities: Quantities): Line[] {
  return [...quantities].map(([sku, quantity]) => ({ sku, quantity }));
}
