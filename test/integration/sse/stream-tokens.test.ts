import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '../../../src/common/index.js';
import { eventually } from '../../support/eventually.js';
import { startStreamApp } from './stream-app.js';
import type { StreamApp } from './stream-app.js';

describe('a stream token', () => {
  let app: StreamApp;
  let acme: { readonly id: string; readonly key: string };
  beforeAll(async () => {
    app = await startStreamApp();
    acme = await app.key('acme', 'events:read', 'orders:read');
  });
  afterAll(async () => await app.close());

  async function tokenFor(key: string, body: unknown = {}): Promise<string> {
    const answer = await app.call('POST', '/events/stream-tokens', { key, body });
    expect(answer.status).toBe(201);
    expect(Date.parse(answer.body.expiresAt)).toBeGreaterThan(Date.now());
    return answer.body.token;
  }

  async function statusWith(path: string, token: string): Promise<number> {
    const separator = path.includes('?') ? '&' : '?';
    const url = `${path}${separator}access_token=${encodeURIComponent(token)}`;
    const stream = await app.stream(url, { key: null });
    stream.close();
    return stream.status ?? 0;
  }

  it('opens streams of its tenant without a header', async () => {
    const token = await tokenFor(acme.key);
    const streams = [
      await app.stream(`/events/stream?access_token=${token}`, { key: null }),
      await app.stream(`/events/orders/c-1?access_token=${token}`, { key: null }),
    ];
    await app.write({ tenantId: 'umbrella' }, { tenantId: 'acme' });
    for (const stream of streams) {
      const [event] = await stream.received(1);
      expect(event?.data.tenantId).toBe('acme');
    }
  });

  it('restricts its streams to its types', async () => {
    const token = await tokenFor(acme.key, { types: ['order.created', 'order.shipped'] });
    expect(await statusWith('/events/stream?types=order.created', token)).toBe(200);
    expect(await statusWith('/events/stream?types=order.created,order.shipped', token)).toBe(200);
    expect(await statusWith('/events/stream?types=order.cancelled', token)).toBe(403);
    expect(await statusWith('/events/stream?types=order.*', token)).toBe(403);
    expect(await statusWith('/events/stream?types=*', token)).toBe(403);

    const paths = ['/events/stream', '/events/orders/c-1'];
    for (const path of paths) {
      const stream = await app.stream(`${path}?access_token=${token}`, { key: null });
      await app.write(
        { tenantId: 'acme', eventType: 'order.cancelled' },
        { tenantId: 'acme', eventType: 'order.shipped' },
      );
      const [event] = await stream.received(1);
      expect(event?.type).toBe('order.shipped');
    }
  });

  it('limited to a customer opens the streams of this customer only', async () => {
    const token = await tokenFor(acme.key, { customerId: 'c-7' });
    expect(await statusWith('/events/orders/c-7', token)).toBe(200);
    const refused = await app.stream(`/events/orders/c-8?access_token=${token}`, { key: null });
    expect([refused.status, JSON.parse(await refused.body())]).toMatchObject([
      403,
      { code: 'customer_not_allowed', detail: expect.stringContaining('c-7') },
    ]);

    const streams = [
      await app.stream(`/events/stream?access_token=${token}`, { key: null }),
      await app.stream(`/events/orders/c-7?access_token=${token}`, { key: null }),
      await app.stream(`/events/stream?access_token=${token}&lastEventId=0`, { key: null }),
    ];
    await app.write(
      { tenantId: 'acme', customerId: 'c-8' },
      { tenantId: 'umbrella', customerId: 'c-7' },
      { tenantId: 'acme', customerId: 'c-7' },
    );
    for (const stream of streams) {
      const [event] = await stream.received(1);
      expect(event?.data).toMatchObject({ tenantId: 'acme', data: { customerId: 'c-7' } });
    }
  });

  it('limited to an aggregate opens the streams of this aggregate only', async () => {
    const [aggregateId, other] = [newId(), newId()];
    const token = await tokenFor(acme.key, { aggregateId: aggregateId.toUpperCase() });
    expect(await statusWith(`/events/stream?aggregateId=${aggregateId}`, token)).toBe(200);
    expect(await statusWith(`/events/stream?aggregateId=${other}`, token)).toBe(403);
    expect(await statusWith(`/events/orders/c-1?aggregateId=${other}`, token)).toBe(403);

    for (const path of ['/events/stream', '/events/orders/c-1']) {
      const stream = await app.stream(`${path}?access_token=${token}`, { key: null });
      await app.write(
        { tenantId: 'acme', aggregateId: other },
        { tenantId: 'acme', aggregateId, customerId: 'c-1' },
      );
      const [event] = await stream.received(1);
      expect(event?.data).toMatchObject({ aggregateId });
    }
  });

  it('is accepted by the other processes', async () => {
    const token = await tokenFor(acme.key, { customerId: 'c-7' });
    const other = await startStreamApp({ ROLES: 'api' }, app.databaseUrl);
    try {
      const query = `access_token=${token}`;
      const own = await other.stream(`/events/orders/c-7?${query}`, { key: null });
      const foreign = await other.stream(`/events/orders/c-8?${query}`, { key: null });
      expect([own.status, foreign.status]).toEqual([200, 403]);
    } finally {
      await other.close();
    }
  });

  it('is rejected once it has expired, and its open streams stay open', async () => {
    const token = await tokenFor(acme.key, { ttlSeconds: 1 });
    const stream = await app.stream(`/events/stream?access_token=${token}`, { key: null });
    expect(stream.status).toBe(200);
    await eventually(async () => (await statusWith('/events/stream', token)) === 401);
    await app.write({ tenantId: 'acme' });
    await stream.received(1);
  });

  it('can name types that are not known here, beside known ones', async () => {
    const types = ['message.received', 'order.updated'];
    const call = { key: acme.key, body: { types } };
    const answer = await app.call('POST', '/events/stream-tokens', call);
    expect([answer.status, answer.headers.get('x-unknown-types')]).toEqual([
      201,
      'message.received',
    ]);
    const { token } = answer.body;
    for (const query of ['', `&types=${types.join(',')}`]) {
      const path = `/events/stream?access_token=${token}${query}`;
      const stream = await app.stream(path, { key: null });
      expect(stream.response.headers['x-unknown-types']).toBe('message.received');
    }
    expect(await statusWith('/events/stream?types=order.updated,message.sent', token)).toBe(403);
  });

  it('only opens streams, and creates no further tokens', async () => {
    const token = await tokenFor(acme.key);
    const query = `access_token=${token}`;
    const refused = await Promise.all([
      app.call('GET', `/events?${query}`, { key: null }),
      app.call('GET', `/events/${newId()}?${query}`, { key: null }),
      app.call('GET', `/orders?${query}`, { key: null }),
      app.call('POST', `/events/stream-tokens?${query}`, { key: null, body: {} }),
      app.call('GET', '/events', { key: token }),
    ]);
    expect(refused.map(({ status }) => status)).toEqual([401, 401, 401, 401, 401]);
  });

  it('is rejected if it was changed or is not a token', async () => {
    const token = await tokenFor(acme.key);
    const changed = `${token.slice(0, 10)}${token[10] === 'A' ? 'B' : 'A'}${token.slice(11)}`;
    for (const wrong of [changed, `${token}A`, token.slice(0, -1), 'tds_', 'x', acme.key]) {
      expect(await statusWith('/events/stream', wrong)).toBe(401);
    }
  });

  it('is rejected once its key is revoked, and its open streams end soon', async () => {
    const doomed = await app.key('acme', 'events:read');
    const token = await tokenFor(doomed.key);
    const byToken = await app.stream(`/events/stream?access_token=${token}`, { key: null });
    const byHeader = await app.stream('/events/stream', { key: doomed.key });
    const other = await app.stream('/events/stream', { key: acme.key });
    const admin = await app.stream('/events/stream');

    await app.call('DELETE', `/api-keys/${doomed.id}`);
    const revokedAt = performance.now();
    await byToken.until(() => byToken.ended);
    await byHeader.until(() => byHeader.ended);
    // Five seconds are promised; a machine under load may take longer.
    expect(performance.now() - revokedAt).toBeLessThan(15_000);
    expect([byToken.complete, byHeader.complete]).toEqual([true, true]);
    expect([other.ended, admin.ended]).toEqual([false, false]);
    expect(await statusWith('/events/stream', token)).toBe(401);
  });

  it.each([
    { ttlSeconds: 0 },
    { ttlSeconds: 3_601 },
    { ttlSeconds: '60' },
    { types: [] },
    { types: ['order.flown'] },
    { types: ['message.received', 'message.*'] },
    { types: ['order.created', 'Order'] },
    { customerId: '' },
    { customerId: 'c'.repeat(65) },
    { customerId: 7 },
    { aggregateId: 'o-1' },
    { types: 'order.*' },
    { tenantId: 'umbrella' },
  ])('is not created for %j', async (body) => {
    const answer = await app.call('POST', '/events/stream-tokens', { key: acme.key, body });
    expect(answer.status).toBe(400);
  });

  it('needs a key with the scope', async () => {
    const { key } = await app.key('acme', 'orders:read');
    const call = { key, body: {} };
    expect((await app.call('POST', '/events/stream-tokens', call)).status).toBe(403);
  });
});
