/** Text for a header: control characters, line breaks among them, become spaces, so that no header can be smuggled in. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
}
