import { createHash } from 'node:crypto';
import { MalformedIdempotencyKey } from './idempotency.errors.js';

const VISIBLE_ASCII = /^[\x21-\x7e]{1,255}$/;

/**
 * The key in an `Idempotency-Key` header, which the IETF draft quotes (`"8e03978e"`) and most clients do not.
 * @throws {MalformedIdempotencyKey}
 */
export function readIdempotencyKey(header: string): string {
  const quoted = /^"(.*)"$/.exec(header)?.[1];
  const key = quoted === undefined ? header : quoted.replace(/\\(["\\])/g, '$1');
  if (!VISIBLE_ASCII.test(key)) throw new MalformedIdempotencyKey();
  return key;
}

/** What a key is unique within: the same key elsewhere is another key. */
export interface KeyScope {
  readonly apiKeyId: string;
  readonly method: string;
  /** The whole path, ids included. */
  readonly path: string;
}

/** The key in its scope as 32 bytes. No part can hold the separator, so no two scopes give the same text. */
export function idempotencyId({ apiKeyId, method, path }: KeyScope, key: string): Buffer {
  return createHash('sha256').update([apiKeyId, method, path, key].join('\0')).digest();
}
