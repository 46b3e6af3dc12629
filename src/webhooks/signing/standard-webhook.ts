import { createHmac, sign } from 'node:crypto';
import type { KeyObject } from 'node:crypto';

/** What a Standard Webhooks signature covers. */
interface SignedMessage {
  /** The header `webhook-id`. */
  readonly id: string;
  /** The header `webhook-timestamp`: Unix seconds of this attempt. */
  readonly timestampSeconds: number;
  /** The body, byte for byte as it is sent. */
  readonly body: Buffer | string;
}

/** The bytes of a shared secret (HMAC-SHA256, `v1`), or a private key (Ed25519, `v1a`). */
export type SigningKey = Buffer | KeyObject;

interface MessageToSign extends SignedMessage {
  /** The current key first, then those whose overlap has not ended. */
  readonly secrets: readonly SigningKey[];
}

/**
 * The value of `webhook-signature`: one signature per key, separated by spaces. A receiver accepts
 * the message if any of them verifies.
 */
export function signStandardWebhook({ secrets, ...message }: MessageToSign): string {
  return secrets
    .map((key) => (Buffer.isBuffer(key) ? signHmac(message, key) : signEd25519(message, key)))
    .join(' ');
}

/** `v1,<base64>`. Measured: a `KeyObject` per secret is no faster than the bytes. */
function signHmac(message: SignedMessage, secret: Buffer): string {
  const hmac = createHmac('sha256', secret).update(signedPrefix(message)).update(message.body);
  return `v1,${hmac.digest('base64')}`;
}

/** `v1a,<base64>`. Ed25519 hashes its input twice, so it needs the message in one piece. */
function signEd25519(message: SignedMessage, privateKey: KeyObject): string {
  const bytes = Buffer.concat([Buffer.from(signedPrefix(message)), Buffer.from(message.body)]);
  return `v1a,${sign(null, bytes, privateKey).toString('base64')}`;
}

/**
 * The signed content is this prefix and then the body (Standard Webhooks 1.0, "Signature scheme").
 */
function signedPrefix({ id, timestampSeconds }: SignedMessage): string {
  return `${id}.${timestampSeconds}.`;
}
