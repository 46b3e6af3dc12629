import { randomBytes } from 'node:crypto';
import { decodeBase64 } from '../../common/index.js';
import { generatePrivateKey, parsePrivateKey, publicKeyOf } from './ed25519-key.js';
import { InvalidSecret } from './signing.errors.js';
import type { SigningKey } from './standard-webhook.js';

export const SIGNATURES = ['hmac', 'ed25519'] as const;
export type Signature = (typeof SIGNATURES)[number];

/** A secret that has not signed anything yet. */
export interface NewSecret {
  /** The bytes to store; `signingKeyOf` reads them. */
  readonly key: Buffer;
  /** What the owner verifies with: `whsec_…`, or the public key `whpk_…`. */
  readonly shown: string;
  /** `whpk_…`, which anyone may see; null for a shared secret, which has no public key. */
  readonly publicKey: string | null;
}

const PREFIX = 'whsec_';
const GENERATED_BYTES = 32;
/** Standard Webhooks 1.0: "between 24 bytes and 64 bytes". */
const MIN_BYTES = 24;
const MAX_BYTES = 64;

/**
 * Creates a secret for this kind of signature.
 * @param own the owner's `whsec_…`; without it, a secret is generated
 * @throws {InvalidSecret} when `own` is malformed, or given for a key pair. Key pairs are only
 * generated here: a caller that knew a private key whose public half is in the key set could
 * impersonate Tidings.
 */
export function newSecret(signature: Signature, own?: string): NewSecret {
  if (signature === 'hmac') {
    const shown = own ?? generateSecret();
    return { key: parseSecret(shown), shown, publicKey: null };
  }
  if (own !== undefined) {
    throw new InvalidSecret('must not be given for ed25519, whose key pairs Tidings generates');
  }
  const text = generatePrivateKey();
  const publicKey = publicKeyOf(parsePrivateKey(text));
  return { key: Buffer.from(text), shown: publicKey, publicKey };
}

/**
 * The signing key of a stored `NewSecret.key`. Importing a private key is slower than signing, so
 * callers keep the result.
 */
export function signingKeyOf(signature: Signature, key: Buffer): SigningKey {
  return signature === 'hmac' ? key : parsePrivateKey(key.toString());
}

/** Generates a shared secret in the form in which it is shown: `whsec_<base64>`. */
export function generateSecret(): string {
  return PREFIX + randomBytes(GENERATED_BYTES).toString('base64');
}

/**
 * The bytes of a shared secret `whsec_<base64>`.
 * @throws {InvalidSecret} when the text has another form, or is not 24 to 64 bytes long
 */
export function parseSecret(text: string): Buffer {
  const key = text.startsWith(PREFIX) ? decodeBase64(text.slice(PREFIX.length)) : undefined;
  if (!key) throw new InvalidSecret('must have the form whsec_<base64>');
  if (key.length < MIN_BYTES || key.length > MAX_BYTES) {
    throw new InvalidSecret(`must be ${MIN_BYTES} to ${MAX_BYTES} bytes long`);
  }
  return key;
}
