import { describe, expect, it } from '@jest/globals';
import { Webhook } from 'standardwebhooks';
import { parsePublicKey, parsePrivateKey } from './ed25519-key.js';
import { verifyEd25519 } from './ed25519-signature.js';
import { verifyHmac } from './hmac-signature.js';
import { newSecret } from './new-secret.js';
import { parseSecret } from './secret.js';
import { signStandardWebhook } from './standard-webhook.js';

const MESSAGE = { id: 'msg_1', timestampSeconds: Math.floor(Date.now() / 1000), body: '{"a":1}' };

describe('signStandardWebhook', () => {
  it('signs with every key, each in its own way', () => {
    const [shared, pair] = [newSecret('hmac'), newSecret('ed25519')];
    const secrets = [shared.key, parsePrivateKey(pair.key.toString())];
    const header = signStandardWebhook({ ...MESSAGE, secrets });
    expect(header).toMatch(/^v1,\S+ v1a,\S+$/);
    expect(verifyHmac(MESSAGE, header, shared.key)).toBe(true);
    expect(verifyEd25519(MESSAGE, header, parsePublicKey(pair.shown))).toBe(true);
  });

  it('leaves the standardwebhooks library its signature beside one of another kind', () => {
    const [shared, pair] = [newSecret('hmac'), newSecret('ed25519')];
    const secrets = [parsePrivateKey(pair.key.toString()), parseSecret(shared.shown)];
    const headers = {
      'webhook-id': MESSAGE.id,
      'webhook-timestamp': String(MESSAGE.timestampSeconds),
      'webhook-signature': signStandardWebhook({ ...MESSAGE, secrets }),
    };
    expect(new Webhook(shared.shown).verify(MESSAGE.body, headers)).toEqual({ a: 1 });
  });
});
