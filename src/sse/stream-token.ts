import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import type { StreamLimits } from './stream-caller.js';

/** The content of a stream token. It is signed, not encrypted. */
export interface StreamTokenClaims {
  /** The API key that created the token; the token is valid no longer than its key. */
  readonly keyId: string;
  readonly tenantId: string;
  /** The only tenant whose events a stream may contain; null: every tenant. */
  readonly tenantScope: string | null;
  readonly limits: StreamLimits;
  /** Unix time in ms. */
  readonly expiresAt: number;
}

const PREFIX = 'tds_';

/**
 * Derives a key for this purpose only, so a signature is valid nowhere else (RFC 5869). Claims that
 * an older release would not enforce need a new version of the label, so that it rejects them.
 */
export function streamTokenKey(encryptionKey: Buffer): Buffer {
  return Buffer.from(hkdfSync('sha256', encryptionKey, '', 'tidings stream token v2', 32));
}

/** `tds_<claims>.<HMAC-SHA256>`, both in base64url. */
export function signStreamToken(claims: StreamTokenClaims, key: Buffer): string {
  const body = Buffer.from(JSON.stringify(claims)).toString('base64url');
  return `${PREFIX}${body}.${mac(body, key).toString('base64url')}`;
}

/** The claims of a token that one of the keys has signed and that is valid at `now`; else null. */
export function readStreamToken(
  token: string,
  keys: readonly Buffer[],
  now: Date,
): StreamTokenClaims | null {
  if (!token.startsWith(PREFIX)) return null;
  const [body = '', signature = ''] = token.slice(PREFIX.length).split('.');
  const given = Buffer.from(signature, 'base64url');
  if (!keys.some((key) => isMac(given, body, key))) return null;
  const claims = JSON.parse(Buffer.from(body, 'base64url').toString()) as StreamTokenClaims;
  return claims.expiresAt > now.getTime() ? claims : null;
}

function isMac(given: Buffer, body: string, key: Buffer): boolean {
  const expected = mac(body, key);
  return given.length === expected.length && timingSafeEqual(given, expected);
}

function mac(body: string, key: Buffer): Buffer {
  return createHmac('sha256', key).update(body).digest();
}
