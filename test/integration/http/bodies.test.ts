import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp } from '../../support/app.js';
import type { TestApp } from '../../support/app.js';

describe('a body', () => {
  let api: TestApp;

  beforeAll(async () => {
    api = await startTestApp();
  });
  afterAll(() => api.close());

  it.each([null, 'deep'])('that nests too deeply is refused, with the key %j', async (key) => {
    const headers: Record<string, string> = key ? { 'idempotency-key': key } : {};
    const depth = 3_000;
    const body = `{"x":"\\u0041","note":${'['.repeat(depth)}${']'.repeat(depth)}}`;
    const answer = await api.call('POST', '/orders', { body, headers });
    expect(answer.status).toBe(400);
    expect(answer.body.errors).toEqual([{ path: '', message: 'The body nests too deeply.' }]);
  });

  it('is refused by a call that takes none, unless it is empty', async () => {
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
