/** Replaces control characters and line breaks by spaces, which prevents header injection. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
}
