import { describe, expect, it } from '@jest/globals';
import { Webhook } from 'standardwebhooks';
import { signHmac, verifyHmac } from './hmac-signature.js';
import { generateSecret, parseSecret } from './secret.js';
import { signStandardWebhook } from './standard-webhook.js';

/** The vector that the Standard Webhooks reference libraries share. */
const VECTOR = {
  id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
  timestampSeconds: 1614265330,
  body: '{"test": 2432232314}',
};
const VECTOR_SECRET = parseSecret('whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw');
const VECTOR_SIGNATURE = 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=';

describe('HMAC signatures', () => {
  it('makes the published signature', () => {
    expect(signStandardWebhook({ ...VECTOR, secrets: [VECTOR_SECRET] })).toBe(VECTOR_SIGNATURE);
  });

  it('signs bytes and text alike', () => {
    const body = '{"name":"Zoë €"}';
    expect(signHmac({ ...VECTOR, body: Buffer.from(body) }, VECTOR_SECRET)).toBe(
      signHmac({ ...VECTOR, body }, VECTOR_SECRET),
    );
  });

  it.each(['{}', '', '{"name":"Zoë €"}', 'x'.repeat(100_000)])(
    'is accepted by the standardwebhooks library (%#)',
    (body) => {
      const secret = generateSecret();
      const message = { id: 'evt_1', timestampSeconds: Math.floor(Date.now() / 1000), body };
      const headers = {
        'webhook-id': message.id,
        'webhook-timestamp': String(message.timestampSeconds),
        'webhook-signature': signStandardWebhook({ ...message, secrets: [parseSecret(secret)] }),
      };
      const receiver = new Webhook(secret);
      expect(() => receiver.verify(body, headers, { jsonParse: false })).not.toThrow();
      expect(() => receiver.verify(`${body} `, headers, { jsonParse: false })).toThrow(
        'No matching signature found',
      );
    },
  );

  it('carries one signature per secret, so that both verify during a rotation', () => {
    const [present, past] = [generateSecret(), generateSecret()];
    const message = { id: 'evt_1', timestampSeconds: Math.floor(Date.now() / 1000), body: '{}' };
    const signature = signStandardWebhook({
      ...message,
      secrets: [parseSecret(present), parseSecret(past)],
    });
    expect(signature).toMatch(/^v1,[A-Za-z0-9+/]{43}= v1,[A-Za-z0-9+/]{43}=$/);
    for (const secret of [present, past]) {
      const headers = {
        'webhook-id': message.id,
        'webhook-timestamp': String(message.timestampSeconds),
        'webhook-signature': signature,
      };
      expect(() => new Webhook(secret).verify('{}', headers)).not.toThrow();
    }
  });
});

describe('verifyHmac', () => {
  it.each([
    [VECTOR_SIGNATURE, true],
    [`v1,AAAA ${VECTOR_SIGNATURE} v2,zzz`, true],
    [`v1a,zzz ${VECTOR_SIGNATURE}`, true],
    [VECTOR_SIGNATURE.replace('v1,', 'v2,'), false],
    [VECTOR_SIGNATURE.slice(0, -1), false],
    [VECTOR_SIGNATURE.replace('g0', 'G0'), false],
    ['', false],
  ])('%j is %s', (header, expected) => {
    expect(verifyHmac(VECTOR, header, VECTOR_SECRET)).toBe(expected);
  });
});
