/**
 * A PostgreSQL array of values that never need escaping: UUIDs, numbers, booleans, times, null. The driver would
 * look for quotes in each of them, which costs as much as the rest of the statement.
 */
export function arrayLiteral(values: readonly (string | number | boolean | Date | null)[]): string {
  return `{${values.map(element).join(',')}}`;
}

function element(value: string | number | boolean | Date | null): string {
  if (value === null) return 'NULL';
  return value instanceof Date ? value.toISOString() : String(value);
}
