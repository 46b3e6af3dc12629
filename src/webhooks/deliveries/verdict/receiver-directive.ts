/** The values of the response header `webhook-delivery`, which apply with any status code. */
export type ReceiverDirective = 'disable' | 'abort-message';

/**
 * The directive in the headers of a response; null if there is none, or no known one. `disable`
 * takes precedence, since it includes `abort-message`.
 */
export function receiverDirective(
  headers: Readonly<Record<string, string | string[]>> | null,
): ReceiverDirective | null {
  const value = headers?.['webhook-delivery'];
  if (value === undefined) return null;
  const words = [value].flat().flatMap((line) => line.toLowerCase().split(','));
  const directives = words.map((word) => word.trim());
  if (directives.includes('disable')) return 'disable';
  return directives.includes('abort-message') ? 'abort-message' : null;
}
