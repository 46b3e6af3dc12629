import { generatePrivateKey, parsePrivateKey, publicKeyOf } from './ed25519-key.js';
import { generateSecret, parseSecret } from './secret.js';
import { InvalidSecret } from './signing.errors.js';
import type { SigningKey } from './standard-webhook.js';

export const SIGNATURES = ['hmac', 'ed25519'] as const;
export type Signature = (typeof SIGNATURES)[number];

/** A secret that is about to sign. */
export interface NewSecret {
  /** To be kept, and read again by `signingKeyOf`. */
  readonly key: Buffer;
  /** What its owner gets to verify with: `whsec_…`, or the public key `whpk_…`. */
  readonly shown: string;
  /** `whpk_…`, which everybody may see; null: a shared secret has none. */
  readonly publicKey: string | null;
}

/**
 * A secret for this kind of signature.
 * @param own the owner's `whsec_…`; absent: one is made
 * @throws {InvalidSecret} when nobody may have it. Key pairs are made here only: whoever knew a private key whose
 * public half is in our key set could speak for us.
 */
export function newSecret(signature: Signature, own?: string): NewSecret {
  if (signature === 'hmac') {
    const shown = own ?? generateSecret();
    return { key: parseSecret(shown), shown, publicKey: null };
  }
  if (own !== undefined) throw new InvalidSecret('cannot be given: an ed25519 key is made here');
  const text = generatePrivateKey();
  const publicKey = publicKeyOf(parsePrivateKey(text));
  return { key: Buffer.from(text), shown: publicKey, publicKey };
}

/** What signs, of what `newSecret` gave to keep. Importing a private key costs more than signing: keep the result. */
export function signingKeyOf(signature: Signature, key: Buffer): SigningKey {
  return signature === 'hmac' ? key : parsePrivateKey(key.toString());
}
