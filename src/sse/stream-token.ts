import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';

/** What a stream token says; it is signed, and no secret. */
export interface StreamTokenClaims {
  /** The API key that it was made with: the token dies with it. */
  readonly keyId: string;
  readonly tenantId: string;
  /** The only tenant whose events may be seen; null: every tenant. */
  readonly tenantScope: string | null;
  /** The event types that may be asked for; null: any. */
  readonly types: readonly string[] | null;
  /** Unix time in ms. */
  readonly expiresAt: number;
}

const PREFIX = 'tds_';

/** A key of its own for this use, so that no signature made here means anything elsewhere (RFC 5869). */
export function streamTokenKey(encryptionKey: Buffer): Buffer {
  return Buffer.from(hkdfSync('sha256', encryptionKey, '', 'tidings stream token v1', 32));
}

/** `tds_<claims>.<HMAC-SHA256>`, both in base64url. */
export function signStreamToken(claims: StreamTokenClaims, key: Buffer): string {
  const body = Buffer.from(JSON.stringify(claims)).toString('base64url');
  return `${PREFIX}${body}.${mac(body, key).toString('base64url')}`;
}

/** The claims of a token that was signed with one of the keys and has not expired at `now`; else null. */
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
