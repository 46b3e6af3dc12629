/** What a receiver may ask for by the header `webhook-delivery` of its answer, whatever the status. */
export type ReceiverWish = 'disable' | 'abort-message';

/** The wish in an answer's headers; null: none, or none that is known. `disable` includes the other one. */
export function receiverWish(
  headers: Readonly<Record<string, string | string[]>> | null,
): ReceiverWish | null {
  const value = headers?.['webhook-delivery'];
  if (value === undefined) return null;
  const words = [value].flat().flatMap((line) => line.toLowerCase().split(','));
  const wishes = words.map((word) => word.trim());
  if (wishes.includes('disable')) return 'disable';
  return wishes.includes('abort-message') ? 'abort-message' : null;
}
