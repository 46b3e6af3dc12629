import { sign, verify } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { decodeBase64 } from '../../common/index.js';
import { signedPrefix } from './signed-message.js';
import type { SignedMessage } from './signed-message.js';

const VERSION = 'v1a,';

/** One `v1a,<base64>` signature. */
export function signEd25519(message: SignedMessage, privateKey: KeyObject): string {
  return VERSION + sign(null, signedBytes(message), privateKey).toString('base64');
}

/** Whether any `v1a` signature of a `webhook-signature` header verifies with this public key. */
export function verifyEd25519(
  message: SignedMessage,
  header: string,
  publicKey: KeyObject,
): boolean {
  const bytes = signedBytes(message);
  return header.split(' ').some((text) => {
    const signature = text.startsWith(VERSION) && decodeBase64(text.slice(VERSION.length));
    return signature ? verify(null, bytes, publicKey, signature) : false;
  });
}

/** Ed25519 hashes its input twice, so it wants it in one piece. */
function signedBytes(message: SignedMessage): Buffer {
  return Buffer.concat([Buffer.from(signedPrefix(message)), Buffer.from(message.body)]);
}
