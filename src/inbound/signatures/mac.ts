import { createHmac, timingSafeEqual } from 'node:crypto';

/** HMAC-SHA256. */
const MAC_BYTES = 32;
const HEX = /^[0-9a-f]{64}$/i;

/**
 * Whether one of the given MACs is the HMAC-SHA256 of `prefix` and `body` under one of the keys.
 * Comparisons take constant time.
 */
export function isSigned(
  { prefix, body }: { readonly prefix: string; readonly body: Buffer },
  given: readonly Buffer[],
  keys: readonly Buffer[],
): boolean {
  const macs = given.filter((mac) => mac.length === MAC_BYTES);
  return keys.some((key) => {
    const expected = createHmac('sha256', key).update(prefix).update(body).digest();
    return macs.some((mac) => timingSafeEqual(mac, expected));
  });
}

/** The bytes of a MAC in hexadecimal, upper or lower case; empty for any other text. */
export function hexMac(text: string): Buffer {
  return Buffer.from(HEX.test(text) ? text : '', 'hex');
}
