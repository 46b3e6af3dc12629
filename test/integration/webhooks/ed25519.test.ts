import { createPublicKey } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { startTestApp } from '../../support/app.js';
import type { TestApp } from '../../support/app.js';
import { eventually } from '../../support/eventually.js';
import { ManualClock } from '../../support/manual-clock.js';
import { startReceiver } from '../../support/receiver.js';
import type { Receiver } from '../../support/receiver.js';
import { importPublicKey, verifyEd25519 } from '../../support/verify-signature.js';

describe('a webhook signed with Ed25519', () => {
  const clock = new ManualClock();
  let app: TestApp;
  let receiver: Receiver;

  beforeAll(async () => {
    [app, receiver] = await Promise.all([startTestApp({ clock }), startReceiver()]);
  });
  afterAll(() => Promise.all([app.close(), receiver.close()]));

  const create = async (path = '/hook', eventTypes = ['order.cancelled']) => {
    const body = { url: `${receiver.url}${path}`, eventTypes, signature: 'ed25519' };
    return (await app.call('POST', '/webhooks', { body })).body;
  };
  const rotate = async (id: string, overlap: string) =>
    (await app.call('POST', `/webhooks/${id}/rotate-secret`, { body: { overlap } })).body;
  const jwks = (query = '') => app.call('GET', `/.well-known/jwks.json${query}`, { key: null });
  /** The public keys of a webhook that anyone can request, as `whpk_…`. */
  const keysOf = async (id: string): Promise<string[]> => {
    const { keys } = (await jwks(`?webhookId=${id}`)).body;
    return keys.map(({ x }: { x: string }) => {
      return `whpk_${Buffer.from(x, 'base64url').toString('base64')}`;
    });
  };

  it('shows its public key in every response', async () => {
    const webhook = await create();
    expect(webhook.signature).toBe('ed25519');
    expect(webhook.publicKey).toMatch(/^whpk_/);
    expect(webhook.secret).toBe(webhook.publicKey);
    const { body } = await app.call('GET', `/webhooks/${webhook.id}`);
    expect({ ...body, secret: webhook.secret }).toEqual(webhook);
  });

  it('signs with v1a, also with the old key until the overlap ends', async () => {
    const old = await create('/signed', ['order.created']);
    const fresh = await rotate(old.id, '1h');
    const items = [{ sku: 'mug', quantity: 1, unitPrice: 100 }];
    await app.call('POST', '/orders', { body: { customerId: 'c', currency: 'EUR', items } });
    const { headers, rawBody } = await eventually(() =>
      receiver.requests.find(({ path }) => path === '/signed'),
    );
    const message = {
      id: String(headers['webhook-id']),
      timestampSeconds: Number(headers['webhook-timestamp']),
      body: rawBody,
    };
    const signatures = String(headers['webhook-signature']).split(' ');
    expect(signatures).toHaveLength(2);
    for (const [index, publicKey] of [fresh.publicKey, old.publicKey].entries()) {
      expect(verifyEd25519(message, signatures[index]!, publicKey)).toBe(true);
    }
  });

  it('has its keys in the key set as long as they sign', async () => {
    const old = await create();
    expect(await keysOf(old.id)).toEqual([old.publicKey]);
    const fresh = await rotate(old.id, '1h');
    expect(fresh.publicKey).not.toBe(old.publicKey);
    expect(await keysOf(old.id)).toEqual([fresh.publicKey, old.publicKey]);
    clock.advance(3_600_000);
    expect(await keysOf(old.id)).toEqual([fresh.publicKey]);
    await app.call('DELETE', `/webhooks/${old.id}`);
    expect(await keysOf(old.id)).toEqual([]);
  });

  it('is in the set of all keys, which does not reveal its owner', async () => {
    const { publicKey } = await create();
    const { status, body, headers } = await jwks();
    expect(status).toBe(200);
    expect(headers.get('cache-control')).toBe('public, max-age=300');
    const keys = body.keys.map((jwk: object) => {
      expect(Object.keys(jwk).sort()).toEqual(['alg', 'crv', 'kid', 'kty', 'use', 'x']);
      return createPublicKey({ key: { ...jwk }, format: 'jwk' });
    });
    const own = importPublicKey(publicKey);
    expect(keys.some((key: typeof own) => key.equals(own))).toBe(true);
  });

  it('stores its private key sealed', async () => {
    const { id } = await create();
    const sql = 'SELECT secrets FROM webhook_subscriptions WHERE id = $1';
    const [{ secrets }] = await app.app.get(DataSource).query(sql, [id]);
    expect(JSON.stringify(secrets)).not.toContain('whsk_');
    expect(secrets[0].sealed).toMatch(/^[0-9a-f]{8}\./);
  });

  it('does not accept a private key, at creation or in a rotation', async () => {
    const { id } = await create();
    const secret = `whsk_${Buffer.alloc(32, 1).toString('base64')}`;
    const fields = { url: receiver.url, eventTypes: ['*'], signature: 'ed25519' };
    const answers = [
      await app.call('POST', '/webhooks', { body: { ...fields, secret } }),
      await app.call('POST', `/webhooks/${id}/rotate-secret`, { body: { secret } }),
    ];
    for (const { status, body } of answers) {
      expect([status, body.errors[0].path]).toEqual([422, 'secret']);
    }
  });

  it('has no keys under an unknown id, and rejects a malformed one', async () => {
    expect((await jwks('?webhookId=none')).status).toBe(400);
    expect(await keysOf('0190a6b0-0000-7000-8000-000000000001')).toEqual([]);
  });
});
