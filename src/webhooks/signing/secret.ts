import { randomBytes } from 'node:crypto';
import { decodeBase64 } from '../../common/index.js';
import { InvalidSecret } from './signing.errors.js';

const PREFIX = 'whsec_';
const GENERATED_BYTES = 32;
/** Standard Webhooks 1.0: "between 24 bytes and 64 bytes". */
const MIN_BYTES = 24;
const MAX_BYTES = 64;

/** A new random secret in the form in which it is shown: `whsec_<base64>`. */
export function generateSecret(): string {
  return PREFIX + randomBytes(GENERATED_BYTES).toString('base64');
}

/**
 * The key of a secret written `whsec_<base64>`.
 * @throws {InvalidSecret} when it is written otherwise, or is not 24 to 64 bytes long
 */
export function parseSecret(text: string): Buffer {
  const key = text.startsWith(PREFIX) ? decodeBase64(text.slice(PREFIX.length)) : undefined;
  if (!key) throw new InvalidSecret('is not written as whsec_<base64>');
  if (key.length < MIN_BYTES || key.length > MAX_BYTES) {
    throw new InvalidSecret(`is not ${MIN_BYTES} to ${MAX_BYTES} bytes long`);
  }
  return key;
}
