import type { KeyObject } from 'node:crypto';
import { signEd25519 } from './ed25519-signature.js';
import { signHmac } from './hmac-signature.js';
import { signatureHeader } from './signed-message.js';
import type { SignedMessage } from './signed-message.js';

/** What signs: the bytes of a shared secret (HMAC-SHA256, `v1`), or a private key (Ed25519, `v1a`). */
export type SigningKey = Buffer | KeyObject;

interface KeysToSignWith extends SignedMessage {
  /** The present key first, then those whose overlap has not ended. */
  readonly secrets: readonly SigningKey[];
}

/** The value of `webhook-signature` with one signature per key. */
export function signStandardWebhook({ secrets, ...message }: KeysToSignWith): string {
  return signatureHeader(
    secrets.map((key) =>
      Buffer.isBuffer(key) ? signHmac(message, key) : signEd25519(message, key),
    ),
  );
}
