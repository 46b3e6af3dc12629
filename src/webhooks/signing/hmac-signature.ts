import { createHmac, timingSafeEqual } from 'node:crypto';
import { signedPrefix } from './signed-message.js';
import type { SignedMessage } from './signed-message.js';

const VERSION = 'v1,';

/** One `v1,<base64>` signature. A `KeyObject` per secret was measured and is no faster than the bytes. */
export function signHmac(message: SignedMessage, secret: Buffer): string {
  const hmac = createHmac('sha256', secret).update(signedPrefix(message)).update(message.body);
  return VERSION + hmac.digest('base64');
}

/** Whether any `v1` signature of a `webhook-signature` header was made with this secret; in constant time. */
export function verifyHmac(message: SignedMessage, header: string, secret: Buffer): boolean {
  const expected = Buffer.from(signHmac(message, secret));
  return header.split(' ').some((signature) => {
    const given = Buffer.from(signature);
    return given.length === expected.length && timingSafeEqual(given, expected);
  });
}
