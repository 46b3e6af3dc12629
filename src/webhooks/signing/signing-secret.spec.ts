import { createPublicKey } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { toJwk } from './ed25519-key.js';
import { generateSecret, newSecret, parseSecret, signingKeyOf } from './signing-secret.js';
import { InvalidSecret } from './signing.errors.js';

const ofLength = (bytes: number): string => `whsec_${Buffer.alloc(bytes, 7).toString('base64')}`;

describe('generateSecret', () => {
  it('generates 32 random bytes that parse', () => {
    expect(parseSecret(generateSecret())).toHaveLength(32);
    expect(generateSecret()).not.toBe(generateSecret());
  });
});

describe('newSecret', () => {
  it('uses the secret of the owner, which has no public key', () => {
    const own = ofLength(24);
    const secret = newSecret('hmac', own);
    expect(secret).toEqual({ key: Buffer.alloc(24, 7), shown: own, publicKey: null });
    expect(signingKeyOf('hmac', secret.key)).toBe(secret.key);
  });

  it('stores a private key and shows its public key', () => {
    const { key, shown, publicKey } = newSecret('ed25519');
    expect(shown).toBe(publicKey);
    const jwk = createPublicKey({ key: { ...toJwk(shown) }, format: 'jwk' });
    const signing = signingKeyOf('ed25519', key);
    expect(Buffer.isBuffer(signing) || createPublicKey(signing).equals(jwk)).toBe(true);
    expect(Buffer.isBuffer(signing)).toBe(false);
  });

  it('rejects a private key of the owner', () => {
    expect(() => newSecret('ed25519', ofLength(32))).toThrow(InvalidSecret);
  });
});

describe('parseSecret', () => {
  it.each([24, 25, 32, 63, 64])('accepts %i bytes', (bytes) => {
    expect(parseSecret(ofLength(bytes))).toHaveLength(bytes);
  });

  it.each([0, 1, 23, 65, 128])('rejects %i bytes', (bytes) => {
    expect(() => parseSecret(ofLength(bytes))).toThrow(/24 to 64 bytes/);
  });

  it.each([
    ['no prefix', Buffer.alloc(32).toString('base64')],
    ['another prefix', `whsk_${Buffer.alloc(32).toString('base64')}`],
    ['an upper-case prefix', `WHSEC_${Buffer.alloc(32).toString('base64')}`],
    ['no padding', ofLength(32).replace(/=+$/, '')],
    ['too much padding', `${ofLength(24)}=`],
    ['the URL alphabet', `whsec_${'_-'.repeat(22)}`],
    ['a space', ofLength(24).replace('BwcH', 'Bw cH')],
    ['a line break', `${ofLength(24)}\n`],
    ['stray bits in the last character', `whsec_${'A'.repeat(42)}B=`],
    ['text that is not base64', 'whsec_not a secret'],
    ['no characters', ''],
  ])('rejects a secret with %s', (_, text) => {
    expect(() => parseSecret(text)).toThrow(InvalidSecret);
  });

  it('does not repeat the secret in its error', () => {
    expect(() => parseSecret('whsec_hunter2')).not.toThrow(/hunter2/);
    expect(() => parseSecret('whsec_hunter2')).toThrow(expect.objectContaining({ status: 422 }));
  });
});
