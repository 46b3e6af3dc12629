import { createHmac, createPublicKey, timingSafeEqual, verify } from 'node:crypto';
import type { KeyObject } from 'node:crypto';

/** A message as received. The reference library accepts current timestamps only. */
interface SignedMessage {
  readonly id: string;
  readonly timestampSeconds: number;
  readonly body: Buffer | string;
}

/** Whether a `webhook-signature` header has a `v1` signature made with this `whsec_…`. */
export function verifyHmac(message: SignedMessage, header: string, secret: string): boolean {
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  const expected = createHmac('sha256', key).update(contentOf(message)).digest();
  return signaturesOf(header, 'v1').some(
    (given) => given.length === expected.length && timingSafeEqual(given, expected),
  );
}

/** Whether a `webhook-signature` header has a `v1a` signature that this `whpk_…` verifies. */
export function verifyEd25519(message: SignedMessage, header: string, publicKey: string): boolean {
  const key = importPublicKey(publicKey);
  return signaturesOf(header, 'v1a').some((given) => verify(null, contentOf(message), key, given));
}

/** Imports `whpk_<base64 of 32 bytes>`. */
export function importPublicKey(text: string): KeyObject {
  const x = Buffer.from(text.replace(/^whpk_/, ''), 'base64').toString('base64url');
  return createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
}

function contentOf({ id, timestampSeconds, body }: SignedMessage): Buffer {
  return Buffer.concat([Buffer.from(`${id}.${timestampSeconds}.`), Buffer.from(body)]);
}

function signaturesOf(header: string, version: string): Buffer[] {
  const signatures = header.split(' ').map((text) => text.split(','));
  return signatures
    .filter(([name]) => name === version)
    .map(([, value = '']) => Buffer.from(value, 'base64'));
}
