import { createHash, randomBytes } from 'node:crypto';

/** A new API key: 256 random bits, with a prefix that people and secret scanners recognise. */
export function newApiKey(): string {
  return `tdk_${randomBytes(32).toString('base64url')}`;
}

/** The stored form of a key. Its 256 random bits cannot be guessed, so a fast hash is enough. */
export function hashApiKey(key: string): Buffer {
  return createHash('sha256').update(key).digest();
}
