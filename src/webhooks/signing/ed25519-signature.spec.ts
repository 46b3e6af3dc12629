import { describe, expect, it } from '@jest/globals';
import { generatePrivateKey, parsePrivateKey, parsePublicKey, publicKeyOf } from './ed25519-key.js';
import { signEd25519, verifyEd25519 } from './ed25519-signature.js';
import { InvalidSecret } from './signing.errors.js';

/** Keys and signature of the Standard Webhooks specification and of Svix' own test. */
const PRIVATE =
  'whsk_6Xb/dCcHpPea21PS1N9VY/NZW723CEc77N4rJCubMbfVKIDij2HKpMKkioLlX0dRqSKJp4AJ6p9lMicMFs6Kvg==';
const SEED_ONLY = 'whsk_6Xb/dCcHpPea21PS1N9VY/NZW723CEc77N4rJCubMbc=';
const PUBLIC = 'whpk_1SiA4o9hyqTCpIqC5V9HUakiiaeACeqfZTInDBbOir4=';
const MESSAGE = {
  id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
  timestampSeconds: 1614265330,
  body: '{"test": 2432232314}',
};
const SIGNATURE =
  'v1a,hnO3f9T8Ytu9HwrXslvumlUpqtNVqkhqw/enGzPCXe5BdqzCInXqYXFymVJaA7AZdpXwVLPo3mNl8EM+m7TBAg==';

describe('Ed25519 signatures', () => {
  it.each([PRIVATE, SEED_ONLY])('are the published one (%#)', (key) => {
    expect(signEd25519(MESSAGE, parsePrivateKey(key))).toBe(SIGNATURE);
    expect(publicKeyOf(parsePrivateKey(key))).toBe(PUBLIC);
  });

  it('verify with the public key alone', () => {
    const key = parsePublicKey(PUBLIC);
    expect(verifyEd25519(MESSAGE, `v1,AAAA ${SIGNATURE}`, key)).toBe(true);
    expect(verifyEd25519({ ...MESSAGE, body: '{}' }, SIGNATURE, key)).toBe(false);
    expect(verifyEd25519(MESSAGE, SIGNATURE.replace('v1a,', 'v1,'), key)).toBe(false);
    expect(verifyEd25519(MESSAGE, 'v1a,AAAA v1a, v1a,%', key)).toBe(false);
  });

  it('verify for generated keys', () => {
    const key = parsePrivateKey(generatePrivateKey());
    const signature = signEd25519(MESSAGE, key);
    expect(verifyEd25519(MESSAGE, signature, parsePublicKey(publicKeyOf(key)))).toBe(true);
    expect(verifyEd25519(MESSAGE, signature, parsePublicKey(PUBLIC))).toBe(false);
  });
});

describe('Ed25519 keys', () => {
  it.each([
    ['the public key', PUBLIC],
    ['a cut key', PRIVATE.slice(0, -4)],
    ['no padding', PRIVATE.replace(/=+$/, '')],
    ['another prefix', PRIVATE.replace('whsk_', 'whsec_')],
    ['a public key of another seed', PRIVATE.replace('whsk_6X', 'whsk_6Y')],
    ['nothing', ''],
  ])('refuse %s as a private key', (_, text) => {
    expect(() => parsePrivateKey(text)).toThrow(InvalidSecret);
  });

  it.each([PRIVATE, PUBLIC.slice(0, -1), 'whpk_', ''])('refuse %j as a public key', (text) => {
    expect(() => parsePublicKey(text)).toThrow(InvalidSecret);
  });
});
