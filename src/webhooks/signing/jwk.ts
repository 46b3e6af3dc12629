import { createHash } from 'node:crypto';

/** A public Ed25519 key as a JSON Web Key (RFC 8037). */
export interface Jwk {
  readonly kty: 'OKP';
  readonly crv: 'Ed25519';
  readonly x: string;
  /** The key's thumbprint (RFC 7638): the same key has the same id anywhere. */
  readonly kid: string;
  readonly use: 'sig';
  readonly alg: 'EdDSA';
}

/** The JSON Web Key of a `whpk_…`. */
export function toJwk(publicKey: string): Jwk {
  const x = Buffer.from(publicKey.slice('whpk_'.length), 'base64').toString('base64url');
  // The members that make the key, in the order of their names (RFC 7638 §3.2).
  const canonical = JSON.stringify({ crv: 'Ed25519', kty: 'OKP', x });
  const kid = createHash('sha256').update(canonical).digest('base64url');
  return { kty: 'OKP', crv: 'Ed25519', x, kid, use: 'sig', alg: 'EdDSA' };
}
