/** How many of each article, by sku. */
export type Quantities = ReadonlyMap<string, number>;

interface Line {
  readonly sku: string;
  readonly quantity: number;
}

/** Sums up the lines of an order: the same article may stand in several. */
export function quantitiesOf(lines: readonly Line[]): Quantities {
  const sums = new Map<string, number>();
  for (const { sku, quantity } of lines) sums.set(sku, (sums.get(sku) ?? 0) + quantity);
  return sums;
}

/** One line for each article, as they are stored. */
export function linesOf(quantities: Quantities): Line[] {
  return [...quantities].map(([sku, quantity]) => ({ sku, quantity }));
}
