import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp } from '../../support/app.js';
import type { TestApp } from '../../support/app.js';

describe('API keys', () => {
  let api: TestApp;
  beforeAll(async () => {
    api = await startTestApp();
  });
  afterAll(() => api.close());

  it('are made, used, listed without their secret, and revoked at once', async () => {
    const made = await api.call('POST', '/api-keys', { body: { name: 'shop', scopes: ['admin'] } });
    expect(made.body).toMatchObject({ name: 'shop', tenantId: 'default', expiresAt: null });
    expect(made.status).toBe(201);
    expect(made.body.key).toMatch(/^tdk_[\w-]{43}$/);

    const listed = await api.call('GET', '/api-keys', { key: made.body.key });
    expect(listed.status).toBe(200);
    expect(JSON.stringify(listed.body)).not.toContain(made.body.key);

    expect((await api.call('DELETE', `/api-keys/${made.body.id}`)).status).toBe(204);
    expect((await api.call('GET', '/api-keys', { key: made.body.key })).status).toBe(401);
  });
});
