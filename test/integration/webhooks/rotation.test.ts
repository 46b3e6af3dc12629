import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { startTestApp } from '../../support/app.js';
import type { TestApp } from '../../support/app.js';
import { eventually } from '../../support/eventually.js';
import { ManualClock } from '../../support/manual-clock.js';
import { startReceiver } from '../../support/receiver.js';
import type { ReceivedRequest, Receiver } from '../../support/receiver.js';
import { verifyHmac } from '../../support/verify-signature.js';
import { makeKey } from './webhooks-app.js';

const OWN = `whsec_${Buffer.alloc(24, 7).toString('base64')}`;

function isSignedWith(secret: string, { headers, rawBody }: ReceivedRequest): boolean {
  const message = {
    id: String(headers['webhook-id']),
    timestampSeconds: Number(headers['webhook-timestamp']),
    body: rawBody,
  };
  return verifyHmac(message, String(headers['webhook-signature']), secret);
}

describe('the rotation of a secret', () => {
  const clock = new ManualClock();
  let app: TestApp;
  let receiver: Receiver;

  beforeAll(async () => {
    receiver = await startReceiver();
    app = await startTestApp({ clock, settings: { WEBHOOK_DISABLE_AFTER: '1000' } });
  });
  afterAll(() => Promise.all([app.close(), receiver.close()]));

  const create = async (path = '/hook', eventTypes = ['order.cancelled']) => {
    const body = { url: `${receiver.url}${path}`, eventTypes, retrySchedule: ['1h', '1h'] };
    const { id, secret } = (await app.call('POST', '/webhooks', { body })).body;
    return { id: id as string, secret: secret as string };
  };
  const rotate = (id: string, body?: object, key?: string) =>
    app.call('POST', `/webhooks/${id}/rotate-secret`, { body, ...(key ? { key } : {}) });
  const received = (path: string, count: number) =>
    eventually(() => {
      const found = receiver.requests.filter((request) => request.path === path);
      expect(found).toHaveLength(count);
      return found;
    });

  it('returns the new secret in this response only', async () => {
    const { id, secret } = await create();
    const { status, body, headers } = await rotate(id);
    expect(status).toBe(200);
    expect(body.secret).toMatch(/^whsec_/);
    expect(body.secret).not.toBe(secret);
    expect(headers.get('etag')).toBe('"2"');
    const shown = (await app.call('GET', `/webhooks/${id}`)).body;
    expect({ ...shown, secret: body.secret }).toEqual(body);
    expect(shown).not.toHaveProperty('secret');
  });

  it('says until when the previous secret signs, as long as it does', async () => {
    const { id } = await create();
    const previous = async (): Promise<unknown> =>
      (await app.call('GET', `/webhooks/${id}`)).body.previousSecretExpiresAt;
    const after = (minutes: number): string =>
      new Date(clock.now().getTime() + minutes * 60_000).toISOString();
    expect(await previous()).toBeNull();
    const [first, second] = [after(24 * 60), after(90)];
    expect((await rotate(id)).body.previousSecretExpiresAt).toBe(first);
    expect(await previous()).toBe(first);
    expect((await rotate(id, { overlap: '90m' })).body.previousSecretExpiresAt).toBe(second);
    const listed = (await app.call('GET', '/webhooks?limit=1')).body.data[0];
    expect(listed).toMatchObject({ id, previousSecretExpiresAt: second });
    clock.advance(90 * 60_000 - 1);
    expect(await previous()).toBe(second);
    clock.advance(1);
    expect(await previous()).toBeNull();
    expect((await rotate(id, { overlap: '0s' })).body.previousSecretExpiresAt).toBeNull();
  });

  it('accepts a secret of the owner', async () => {
    const { id } = await create();
    expect((await rotate(id, { secret: OWN, overlap: '1h' })).body.secret).toBe(OWN);
  });

  it('signs with both secrets until the overlap ends, retries included, and then with the new one only', async () => {
    receiver.answerWith(500);
    const old = await create('/overlap', ['order.created']);
    const items = [{ sku: 'mug', quantity: 1, unitPrice: 100 }];
    await app.call('POST', '/orders', { body: { customerId: 'c', currency: 'EUR', items } });
    const [first] = await received('/overlap', 1);
    expect(isSignedWith(old.secret, first!)).toBe(true);

    const { secret } = (await rotate(old.id, { overlap: '90m' })).body;
    const sentAgain = async (count: number) => {
      await eventually(async () => {
        const { data } = (await app.call('GET', `/webhooks/${old.id}/deliveries`)).body;
        return data[0].status === 'pending' && data[0].attemptCount === count - 1;
      });
      clock.advance(70 * 60_000);
      return (await received('/overlap', count))[count - 1]!;
    };
    const second = await sentAgain(2);
    expect([old.secret, secret].map((one) => isSignedWith(one, second))).toEqual([true, true]);
    const third = await sentAgain(3);
    expect([old.secret, secret].map((one) => isSignedWith(one, third))).toEqual([false, true]);
    expect(third.headers['webhook-id']).toBe(first!.headers['webhook-id']);
  });

  it('allows five signing secrets at a time, and ends all old ones on request', async () => {
    const { id } = await create();
    for (let i = 0; i < 4; i++) expect((await rotate(id)).status).toBe(200);
    const refused = await rotate(id);
    expect([refused.status, refused.body.type]).toEqual([409, expect.stringMatching(/secret/)]);
    const secretsOf = async () => {
      const sql = 'SELECT secrets FROM webhook_subscriptions WHERE id = $1';
      return (await app.app.get(DataSource).query(sql, [id]))[0].secrets;
    };
    expect(await secretsOf()).toHaveLength(5);
    expect((await rotate(id, { overlap: '0s' })).status).toBe(200);
    expect(await secretsOf()).toEqual([{ sealed: expect.any(String), expiresAt: null }]);
  });

  it('does not count a secret whose overlap has ended', async () => {
    const { id } = await create();
    for (let i = 0; i < 4; i++) await rotate(id, { overlap: '1m' });
    clock.advance(60_000);
    expect((await rotate(id)).status).toBe(200);
  });

  it('loses neither of two concurrent requests', async () => {
    const { id } = await create();
    const answers = await Promise.all([rotate(id), rotate(id), rotate(id)]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect((await app.call('GET', `/webhooks/${id}`)).headers.get('etag')).toBe('"4"');
  });

  it('replaces a secret that can no longer be opened', async () => {
    const { id } = await create();
    await app.app
      .get(DataSource)
      .query(
        `UPDATE webhook_subscriptions SET secrets = '[{"sealed":"00000000.AAAA","expiresAt":null}]' WHERE id = $1`,
        [id],
      );
    expect((await rotate(id)).status).toBe(200);
  });

  it.each<[object, 400 | 422, string]>([
    [{ overlap: 7 }, 400, 'overlap'],
    [{ overlap: null }, 400, 'overlap'],
    [{ overlap: 'a while' }, 422, 'overlap'],
    [{ overlap: '-1h' }, 422, 'overlap'],
    [{ overlap: '8d' }, 422, 'overlap'],
    [{ secret: 7 }, 400, 'secret'],
    [{ secret: 'whsec_c2hvcnQ=' }, 422, 'secret'],
    [{ secret: OWN.slice(6) }, 422, 'secret'],
    [{ signature: 'hmac' }, 400, 'signature'],
  ])('is refused and changes nothing: %j', async (body, status, path) => {
    const { id } = await create();
    const before = (await app.call('GET', `/webhooks/${id}`)).body;
    const answer = await rotate(id, body);
    expect(answer.status).toBe(status);
    expect(answer.body.errors[0].path).toBe(path);
    expect((await app.call('GET', `/webhooks/${id}`)).body).toEqual(before);
  });

  it('is rejected if the secret already signs', async () => {
    const { id, secret } = await create();
    const { status, body } = await rotate(id, { secret, overlap: '0s' });
    expect([status, body.errors[0].path]).toEqual([422, 'secret']);
    expect(JSON.stringify(body)).not.toContain(secret);
  });

  it("is rejected for another tenant's webhook, and without the scope", async () => {
    const { id } = await create();
    expect((await rotate(id, {}, await makeKey(app, 'other'))).status).toBe(404);
    const reader = await makeKey(app, 'default', ['webhooks:read']);
    expect((await rotate(id, {}, reader)).status).toBe(403);
  });
});
