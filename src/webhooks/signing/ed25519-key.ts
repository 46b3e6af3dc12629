import { createPrivateKey, createPublicKey, randomBytes } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { decodeBase64 } from '../../common/index.js';
import { InvalidSecret } from './signing.errors.js';

const PRIVATE_PREFIX = 'whsk_';
const PUBLIC_PREFIX = 'whpk_';
const SEED_BYTES = 32;
/** PKCS #8 and SPKI around a raw key (RFC 8410 §7 and §4): the only forms that Node imports everywhere. */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');
const SPKI = Buffer.from('302a300506032b6570032100', 'hex');

/** A new private key as `whsk_<base64 of seed and public key>`, the form that other senders use too. */
export function generatePrivateKey(): string {
  const seed = randomBytes(SEED_BYTES);
  const publicBytes = rawPublicKey(importSeed(seed));
  return PRIVATE_PREFIX + Buffer.concat([seed, publicBytes]).toString('base64');
}

/**
 * The key of `whsk_<base64>`: a seed of 32 bytes, alone or followed by its public key. Importing costs more
 * than signing, so keep the result.
 * @throws {InvalidSecret} when it is written otherwise, or the public key is not that of the seed
 */
export function parsePrivateKey(text: string): KeyObject {
  const bytes = text.startsWith(PRIVATE_PREFIX) && decodeBase64(text.slice(PRIVATE_PREFIX.length));
  if (!bytes || (bytes.length !== SEED_BYTES && bytes.length !== 2 * SEED_BYTES)) {
    throw new InvalidSecret('is not written as whsk_<base64> of 32 or 64 bytes');
  }
  const key = importSeed(bytes.subarray(0, SEED_BYTES));
  const publicPart = bytes.subarray(SEED_BYTES);
  if (publicPart.length > 0 && !publicPart.equals(rawPublicKey(key))) {
    throw new InvalidSecret('has a public key that is not that of its private key');
  }
  return key;
}

/**
 * The key of `whpk_<base64 of 32 bytes>`.
 * @throws {InvalidSecret} when it is written otherwise
 */
export function parsePublicKey(text: string): KeyObject {
  const bytes = text.startsWith(PUBLIC_PREFIX) && decodeBase64(text.slice(PUBLIC_PREFIX.length));
  if (!bytes || bytes.length !== SEED_BYTES) {
    throw new InvalidSecret('is not written as whpk_<base64> of 32 bytes');
  }
  return createPublicKey({ key: Buffer.concat([SPKI, bytes]), format: 'der', type: 'spki' });
}

/** The public half of a private key, as it is shown: `whpk_<base64>`. */
export function publicKeyOf(privateKey: KeyObject): string {
  return PUBLIC_PREFIX + rawPublicKey(privateKey).toString('base64');
}

function importSeed(seed: Buffer): KeyObject {
  return createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' });
}

function rawPublicKey(privateKey: KeyObject): Buffer {
  const spki = createPublicKey(privateKey).export({ format: 'der', type: 'spki' });
  return spki.subarray(SPKI.length);
}
