import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp } from '../../support/app.js';
import type { TestApp } from '../../support/app.js';
import { MUGS, PAYMENT, place, SHIPMENT, tenantKey } from '../../support/order-calls.js';

describe('orders of two tenants', () => {
  let api: TestApp;
  let acme: string;
  let globex: string;
  let reader: string;
  let id: string;

  beforeAll(async () => {
    api = await startTestApp();
    acme = await tenantKey(api, 'acme', ['orders:read', 'orders:write']);
    globex = await tenantKey(api, 'globex', ['orders:read', 'orders:write']);
    reader = await tenantKey(api, 'acme', ['orders:read']);
    id = await place(api, MUGS, acme);
  });
  afterAll(() => api.close());

  it('are invisible to the other tenant', async () => {
    const calls: [string, string, object?][] = [
      ['GET', ''],
      ['GET', '?asOf=1'],
      ['GET', '/history'],
      ['PATCH', '', { note: 'x' }],
      ['POST', '/payment', PAYMENT],
      ['POST', '/shipment', SHIPMENT],
      ['POST', '/delivery', {}],
      ['POST', '/cancellation', { reason: 'x' }],
    ];
    for (const [method, path, body] of calls) {
      const { status } = await api.call(method, `/orders/${id}${path}`, { body, key: globex });
      expect([method, path, status]).toEqual([method, path, 404]);
    }
    expect((await api.call('GET', '/orders', { key: globex })).body.data).toEqual([]);
    expect((await api.call('GET', '/orders', { key: acme })).body.data).toHaveLength(1);
  });

  it('are all visible to an admin', async () => {
    expect((await api.call('GET', `/orders/${id}`)).status).toBe(200);
    expect((await api.call('GET', '/orders')).body.data).toHaveLength(1);
  });

  it('and their events belong to the tenant of the API key', async () => {
    const { body } = await api.call('GET', `/orders/${id}/history`, { key: acme });
    expect(body.data[0]).toMatchObject({
      tenantId: 'acme',
      actor: expect.stringMatching(/^api-key:/),
    });
  });

  it('cannot be changed with a read-only key', async () => {
    expect((await api.call('GET', `/orders/${id}`, { key: reader })).status).toBe(200);
    expect((await api.call('POST', '/orders', { body: MUGS, key: reader })).status).toBe(403);
    const paid = await api.call('POST', `/orders/${id}/payment`, { body: PAYMENT, key: reader });
    expect(paid.status).toBe(403);
    expect((await api.call('GET', '/orders', { key: null })).status).toBe(401);
  });
});
