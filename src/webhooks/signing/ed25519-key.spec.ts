import { createPublicKey } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { importPublicKey } from '../../../test/support/verify-signature.js';
import { generatePrivateKey, parsePrivateKey, publicKeyOf, toJwk } from './ed25519-key.js';
import { InvalidSecret } from './signing.errors.js';

/** The key of the Standard Webhooks specification and of Svix' own test. */
const PRIVATE =
  'whsk_6Xb/dCcHpPea21PS1N9VY/NZW723CEc77N4rJCubMbfVKIDij2HKpMKkioLlX0dRqSKJp4AJ6p9lMicMFs6Kvg==';
const SEED_ONLY = 'whsk_6Xb/dCcHpPea21PS1N9VY/NZW723CEc77N4rJCubMbc=';
const PUBLIC = 'whpk_1SiA4o9hyqTCpIqC5V9HUakiiaeACeqfZTInDBbOir4=';

describe('parsePrivateKey', () => {
  it.each([PRIVATE, SEED_ONLY])('reads the published key (%#)', (text) => {
    expect(publicKeyOf(parsePrivateKey(text))).toBe(PUBLIC);
  });

  it('reads generated keys, each different', () => {
    const [one, other] = [generatePrivateKey(), generatePrivateKey()];
    expect(publicKeyOf(parsePrivateKey(one))).toMatch(/^whpk_[A-Za-z0-9+/]{43}=$/);
    expect(one).not.toBe(other);
  });

  it.each([
    ['the public key', PUBLIC],
    ['a truncated key', PRIVATE.slice(0, -4)],
    ['no padding', PRIVATE.replace(/=+$/, '')],
    ['another prefix', PRIVATE.replace('whsk_', 'whsec_')],
    ['the public key of another seed', PRIVATE.replace('whsk_6X', 'whsk_6Y')],
    ['an empty text', ''],
  ])('rejects %s', (_, text) => {
    expect(() => parsePrivateKey(text)).toThrow(InvalidSecret);
  });
});

describe('toJwk', () => {
  it('returns the key and thumbprint of RFC 8037', () => {
    const x = '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo';
    const publicKey = `whpk_${Buffer.from(x, 'base64url').toString('base64')}`;
    expect(toJwk(publicKey)).toEqual({
      kty: 'OKP',
      crv: 'Ed25519',
      x,
      kid: 'kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k',
      use: 'sig',
      alg: 'EdDSA',
    });
  });

  it('returns a key that node:crypto imports', () => {
    const key = createPublicKey({ key: { ...toJwk(PUBLIC) }, format: 'jwk' });
    expect(key.equals(importPublicKey(PUBLIC))).toBe(true);
    expect(key.equals(createPublicKey(parsePrivateKey(PRIVATE)))).toBe(true);
  });
});
