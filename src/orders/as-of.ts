import { parseTimestamp } from '../http/index.js';

/** A point in the history of an order: a time, or the sequence number of an event. */
export type AsOf =
  | { readonly kind: 'time'; readonly time: Date }
  | { readonly kind: 'sequence'; readonly sequenceNumber: number };

/** Parses `?asOf=`; undefined if it is neither a timestamp nor a sequence number. */
export function parseAsOf(text: string): AsOf | undefined {
  if (/^\d{1,10}$/.test(text)) return { kind: 'sequence', sequenceNumber: Number(text) };
  const time = parseTimestamp(text);
  return time && { kind: 'time', time };
}
