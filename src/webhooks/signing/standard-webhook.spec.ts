import { describe, expect, it } from '@jest/globals';
import { Webhook } from 'standardwebhooks';
import { verifyEd25519, verifyHmac } from '../../../test/support/verify-signature.js';
import { parsePrivateKey } from './ed25519-key.js';
import { generateSecret, newSecret, parseSecret, signingKeyOf } from './signing-secret.js';
import { signStandardWebhook } from './standard-webhook.js';
import type { SigningKey } from './standard-webhook.js';

/** The test vectors that the Standard Webhooks reference libraries and Svix share. */
const VECTOR = {
  id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
  timestampSeconds: 1614265330,
  body: '{"test": 2432232314}',
};
const HMAC_SECRET = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
const HMAC_SIGNATURE = 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=';
const PRIVATE =
  'whsk_6Xb/dCcHpPea21PS1N9VY/NZW723CEc77N4rJCubMbfVKIDij2HKpMKkioLlX0dRqSKJp4AJ6p9lMicMFs6Kvg==';
const SEED_ONLY = 'whsk_6Xb/dCcHpPea21PS1N9VY/NZW723CEc77N4rJCubMbc=';
const PUBLIC = 'whpk_1SiA4o9hyqTCpIqC5V9HUakiiaeACeqfZTInDBbOir4=';
const ED25519_SIGNATURE =
  'v1a,hnO3f9T8Ytu9HwrXslvumlUpqtNVqkhqw/enGzPCXe5BdqzCInXqYXFymVJaA7AZdpXwVLPo3mNl8EM+m7TBAg==';

const MESSAGE = { id: 'evt_1', timestampSeconds: Math.floor(Date.now() / 1000), body: '{"a":1}' };

/** The headers of a message, as the reference library takes them. */
function headersOf(message: typeof MESSAGE, secrets: readonly SigningKey[]) {
  return {
    'webhook-id': message.id,
    'webhook-timestamp': String(message.timestampSeconds),
    'webhook-signature': signStandardWebhook({ ...message, secrets }),
  };
}

describe('HMAC signatures', () => {
  it('match the published one', () => {
    expect(signStandardWebhook({ ...VECTOR, secrets: [parseSecret(HMAC_SECRET)] })).toBe(
      HMAC_SIGNATURE,
    );
  });

  it('are the same for bytes and text', () => {
    const body = '{"name":"Zoë €"}';
    const secrets = [parseSecret(HMAC_SECRET)];
    expect(signStandardWebhook({ ...VECTOR, body: Buffer.from(body), secrets })).toBe(
      signStandardWebhook({ ...VECTOR, body, secrets }),
    );
  });

  it.each(['{}', '', '{"name":"Zoë €"}', 'x'.repeat(100_000)])(
    'are accepted by the standardwebhooks library (%#)',
    (body) => {
      const secret = generateSecret();
      const headers = headersOf({ ...MESSAGE, body }, [parseSecret(secret)]);
      const receiver = new Webhook(secret);
      expect(() => receiver.verify(body, headers, { jsonParse: false })).not.toThrow();
      expect(() => receiver.verify(`${body} `, headers, { jsonParse: false })).toThrow(
        'No matching signature found',
      );
    },
  );

  it('are one per secret, so that both verify during a rotation', () => {
    const [current, previous] = [generateSecret(), generateSecret()];
    const headers = headersOf(MESSAGE, [parseSecret(current), parseSecret(previous)]);
    expect(headers['webhook-signature']).toMatch(/^v1,[A-Za-z0-9+/]{43}= v1,[A-Za-z0-9+/]{43}=$/);
    for (const secret of [current, previous]) {
      expect(() => new Webhook(secret).verify(MESSAGE.body, headers)).not.toThrow();
    }
  });
});

describe('Ed25519 signatures', () => {
  it.each([PRIVATE, SEED_ONLY])('match the published one (%#)', (key) => {
    expect(signStandardWebhook({ ...VECTOR, secrets: [parsePrivateKey(key)] })).toBe(
      ED25519_SIGNATURE,
    );
  });

  it('verify with the public key alone', () => {
    const header = `v1,AAAA ${ED25519_SIGNATURE}`;
    expect(verifyEd25519(VECTOR, header, PUBLIC)).toBe(true);
    expect(verifyEd25519({ ...VECTOR, body: '{}' }, header, PUBLIC)).toBe(false);
  });

  it('verify for generated keys', () => {
    const { key, shown } = newSecret('ed25519');
    const secrets = [signingKeyOf('ed25519', key)];
    const signature = signStandardWebhook({ ...MESSAGE, secrets });
    expect(verifyEd25519(MESSAGE, signature, shown)).toBe(true);
    expect(verifyEd25519(MESSAGE, signature, PUBLIC)).toBe(false);
  });
});

describe('signatures of both kinds', () => {
  const [shared, pair] = [newSecret('hmac'), newSecret('ed25519')];

  it('are made with each key in its own way', () => {
    const secrets = [shared.key, signingKeyOf('ed25519', pair.key)];
    const header = signStandardWebhook({ ...MESSAGE, secrets });
    expect(header).toMatch(/^v1,\S+ v1a,\S+$/);
    expect(verifyHmac(MESSAGE, header, shared.shown)).toBe(true);
    expect(verifyEd25519(MESSAGE, header, pair.shown)).toBe(true);
  });

  it('let the standardwebhooks library find its own', () => {
    const headers = headersOf(MESSAGE, [signingKeyOf('ed25519', pair.key), shared.key]);
    expect(new Webhook(shared.shown).verify(MESSAGE.body, headers)).toEqual({ a: 1 });
  });
});
