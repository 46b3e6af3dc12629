import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ADMIN_KEY, startTestApp } from '../../support/app.js';
import type { TestApp } from '../../support/app.js';

describe('a body', () => {
  let api: TestApp;

  beforeAll(async () => {
    api = await startTestApp();
  });
  afterAll(() => api.close());

  it.each([null, 'deep'])('that is nested too deeply is rejected, with the key %j', async (key) => {
    const headers: Record<string, string> = key ? { 'idempotency-key': key } : {};
    const depth = 3_000;
    const body = `{"x":"\\u0041","note":${'['.repeat(depth)}${']'.repeat(depth)}}`;
    const answer = await api.call('POST', '/orders', { body, headers });
    expect(answer.status).toBe(400);
    const message = 'The body is nested more than 64 levels deep.';
    expect(answer.body.errors).toEqual([{ path: '', message }]);
  });

  it.each([null, 'marked'])('can begin with a byte-order mark, with the key %j', async (key) => {
    const items = [{ sku: 'mug', quantity: 1, unitPrice: 5 }];
    const order = JSON.stringify({ customerId: 'c-1', currency: 'EUR', items });
    const marked = Buffer.from(`\uFEFF${order}`);
    expect([...marked.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const headers: Record<string, string> = {
      authorization: `Bearer ${ADMIN_KEY}`,
      'content-type': 'application/json',
      ...(key === null ? {} : { 'idempotency-key': key }),
    };
    const call = async (body: Buffer): Promise<number> =>
      (await fetch(`${api.url}/orders`, { method: 'POST', headers, body })).status;
    expect(await call(marked)).toBe(201);
    if (key === null) expect(await call(Buffer.from('\uFEFF'))).toBe(400);
    else expect(await call(marked)).toBe(201);
  });

  it('is rejected by a route without one, unless it is empty', async () => {
    const webhook = await api.call('POST', '/webhooks', {
      body: { url: 'http://127.0.0.1:9/hook', eventTypes: ['order.*'] },
    });
    const path = `/webhooks/${webhook.body.id}/pause`;
    const refused = await api.call('POST', path, { body: { until: 'tomorrow' } });
    expect([refused.status, refused.body.errors]).toEqual([
      400,
      [{ path: 'until', message: 'is not a known field' }],
    ]);
    expect((await api.call('POST', path, { body: [1] })).status).toBe(400);
    expect((await api.call('POST', path, { body: {} })).status).toBe(200);
    expect((await api.call('POST', path)).status).toBe(200);
  });
});
