/** A permitted amount in words: `1 to 64 characters`, `at most 100 items`, `3 characters`. */
export function amountOf(min: number, max: number, unit: string): string {
  const units = max === 1 ? unit : `${unit}s`;
  if (min === max) return `${max} ${units}`;
  return min === 0 ? `at most ${max} ${units}` : `${min} to ${max} ${units}`;
}
