/** The alphabetic codes of ISO 4217, as the runtime's own Unicode data has them. */
const CODES: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));

/** Whether `code` is a currency of ISO 4217. */
export function isCurrency(code: string): boolean {
  return CODES.has(code);
}
