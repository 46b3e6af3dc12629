/** Control characters, line separators and marks that reorder the text around them. */
const INVISIBLE = /[\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]+/gu;

/** A text of a tenant in one line of at most `max` characters, for a message to people. */
export function shownText(text: string, max: number): string {
  const characters = [...text.replaceAll(INVISIBLE, ' ').replaceAll(/ {2,}/g, ' ').trim()];
  return characters.length <= max
    ? characters.join('')
    : `${characters.slice(0, max - 1).join('')}…`;
}

/** A URL without its query, which can contain a token of the receiver. */
export function shownUrl(url: string): string {
  const [start = '', query] = url.split('?', 2);
  return shownText(start, 200) + (query === undefined ? '' : '?…');
}
