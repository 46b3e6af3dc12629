import { createPublicKey } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { parsePublicKey } from './ed25519-key.js';
import { toJwk } from './jwk.js';
import { newSecret } from './new-secret.js';

describe('toJwk', () => {
  it('gives the key and thumbprint of RFC 8037', () => {
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

  it('gives what other programs read', () => {
    const { shown } = newSecret('ed25519');
    const key = createPublicKey({ key: { ...toJwk(shown) }, format: 'jwk' });
    expect(key.equals(parsePublicKey(shown))).toBe(true);
  });
});
