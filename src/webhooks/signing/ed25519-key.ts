import { createHash, createPrivateKey, createPublicKey, randomBytes } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { decodeBase64 } from '../../common/index.js';
import { InvalidSecret } from './signing.errors.js';

const PRIVATE_PREFIX = 'whsk_';
const PUBLIC_PREFIX = 'whpk_';
const SEED_BYTES = 32;
/**
 * The PKCS #8 and SPKI headers of a raw key (RFC 8410 §7 and §4). These are the only formats that
 * every version of Node imports.
 */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');
const SPKI = Buffer.from('302a300506032b6570032100', 'hex');

/** A public Ed25519 key as a JSON Web Key (RFC 8037). */
export interface Jwk {
  readonly kty: 'OKP';
  readonly crv: 'Ed25519';
  readonly x: string;
  /** The thumbprint of the key (RFC 7638): the same key has the same id everywhere. */
  readonly kid: string;
  readonly use: 'sig';
  readonly alg: 'EdDSA';
}

/**
 * Generates a private key as `whsk_<base64 of seed and public key>`, the form that other senders of
 * Standard Webhooks use too.
 */
export function generatePrivateKey(): string {
  const seed = randomBytes(SEED_BYTES);
  const publicBytes = rawPublicKey(importSeed(seed));
  return PRIVATE_PREFIX + Buffer.concat([seed, publicBytes]).toString('base64');
}

/**
 * Imports `whsk_<base64>`: a seed of 32 bytes, alone or followed by its public key. Importing is
 * slower than signing, so callers keep the result.
 * @throws {InvalidSecret} when the text has another form, or the public key is not that of the seed
 */
export function parsePrivateKey(text: string): KeyObject {
  const bytes = text.startsWith(PRIVATE_PREFIX) && decodeBase64(text.slice(PRIVATE_PREFIX.length));
  if (!bytes || (bytes.length !== SEED_BYTES && bytes.length !== 2 * SEED_BYTES)) {
    throw new InvalidSecret('must have the form whsk_<base64>, with 32 or 64 bytes');
  }
  const key = importSeed(bytes.subarray(0, SEED_BYTES));
  const publicPart = bytes.subarray(SEED_BYTES);
  if (publicPart.length > 0 && !publicPart.equals(rawPublicKey(key))) {
    throw new InvalidSecret('must contain the public key of its private key');
  }
  return key;
}

/** The public half of a private key as `whpk_<base64>`. */
export function publicKeyOf(privateKey: KeyObject): string {
  return PUBLIC_PREFIX + rawPublicKey(privateKey).toString('base64');
}

/** Converts `whpk_<base64>` to a JSON Web Key. */
export function toJwk(publicKey: string): Jwk {
  const x = Buffer.from(publicKey.slice(PUBLIC_PREFIX.length), 'base64').toString('base64url');
  // The required members of the key, in alphabetical order (RFC 7638 §3.2).
  const canonical = JSON.stringify({ crv: 'Ed25519', kty: 'OKP', x });
  const kid = createHash('sha256').update(canonical).digest('base64url');
  return { kty: 'OKP', crv: 'Ed25519', x, kid, use: 'sig', alg: 'EdDSA' };
}

function importSeed(seed: Buffer): KeyObject {
  return createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' });
}

function rawPublicKey(privateKey: KeyObject): Buffer {
  const spki = createPublicKey(privateKey).export({ format: 'der', type: 'spki' });
  return spki.subarray(SPKI.length);
}
