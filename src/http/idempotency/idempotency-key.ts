import { createHash } from 'node:crypto';
import { MalformedIdempotencyKey } from './idempotency.errors.js';

const VISIBLE_ASCII = /^[\x21-\x7e]{1,255}$/;

/** A request with an `Idempotency-Key`. */
export interface KeyedRequest {
  /** The key in its scope. */
  readonly id: Buffer;
  /** Differs for another query or body. */
  readonly fingerprint: Buffer;
}

/** What a key is unique within: elsewhere, the same text is another key. */
export interface KeyScope {
  readonly apiKeyId: string;
  readonly method: string;
  /** The whole path, ids included. */
  readonly path: string;
}

/**
 * Reads the key from an `Idempotency-Key` header. The IETF draft quotes it (`"8e03978e"`), but most
 * clients do not; both are accepted.
 * @throws {MalformedIdempotencyKey}
 */
export function readIdempotencyKey(header: string): string {
  const quoted = /^"(.*)"$/.exec(header)?.[1];
  const key = quoted === undefined ? header : quoted.replace(/\\(["\\])/g, '$1');
  if (!VISIBLE_ASCII.test(key)) throw new MalformedIdempotencyKey();
  return key;
}

/**
 * The key in its scope, as 32 bytes. No part can contain the separator, so no two scopes collide.
 */
export function idempotencyId({ apiKeyId, method, path }: KeyScope, key: string): Buffer {
  return createHash('sha256').update([apiKeyId, method, path, key].join('\0')).digest();
}

/** SHA-256 of the query and the JSON value of the body, independent of how the JSON is written. */
export function fingerprintOf(query: string, body: unknown): Buffer {
  return createHash('sha256')
    .update(`${query}\n${canonicalJson(body)}`)
    .digest();
}

/** The number of the advisory lock: 64 bits of the id, so two keys never share one by chance. */
export function lockKeyOf({ id }: KeyedRequest): string {
  return id.readBigInt64BE(0).toString();
}

/** JSON without whitespace and with sorted keys: some clients reorder fields when they repeat. */
export function canonicalJson(value: unknown): string {
  return (
    JSON.stringify(value, (_key, item: unknown) => (isPlainObject(item) ? sorted(item) : item)) ??
    ''
  );
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function sorted(value: Record<string, unknown>): Record<string, unknown> {
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries);
}
