import { afterEach, describe, expect, it } from '@jest/globals';
import { startTestApp } from '../../support/app.js';
import type { TestApp, TestResponse } from '../../support/app.js';
import { eventually } from '../../support/eventually.js';

const ORDER = {
  customerId: 'c-1',
  currency: 'EUR',
  items: [{ sku: 'SKU-1', quantity: 2, unitPrice: 1250 }],
};

describe('the health of the event path', () => {
  const open: TestApp[] = [];
  afterEach(async () => {
    for (const app of open.splice(0).reverse()) await app.close();
  });

  const start = async (
    settings: Record<string, string>,
    databaseUrl?: string,
  ): Promise<TestApp> => {
    const app = await startTestApp({
      settings: { HEALTH_STANDSTILL_AFTER: '1s', ...settings },
      ...(databaseUrl === undefined ? {} : { databaseUrl }),
    });
    open.push(app);
    return app;
  };
  const healthOf = (app: TestApp): Promise<TestResponse> =>
    app.call('GET', '/health/events', { key: null });

  it('is healthy while events flow', async () => {
    const app = await start({ HEALTH_STANDSTILL_AFTER: '60s' });
    expect((await app.call('POST', '/orders', { body: ORDER })).status).toBe(201);
    const { headers, body } = await eventually(async () => {
      const response = await healthOf(app);
      const { outboxDepth, consumerLag, relayLeader } = response.body;
      const isDone = outboxDepth === 0 && consumerLag.webhooks + consumerLag.inventory === 0;
      return isDone && relayLeader && response;
    });
    expect(headers.get('cache-control')).toBe('no-store');
    expect(body).toEqual({
      status: 'healthy',
      warnings: [],
      outboxDepth: 0,
      oldestOutboxAgeMs: null,
      relayLeader: true,
      consumerLag: expect.objectContaining({ webhooks: 0, broker: null, inventory: 0 }),
    });
  });

  it('is degraded while no relay runs, then while no reader runs, and every process stays ready', async () => {
    const api = await start({ ROLES: 'api' });
    expect((await api.call('POST', '/orders', { body: ORDER })).status).toBe(201);
    const stopped = await eventually(async () => {
      const response = await healthOf(api);
      return response.status === 503 && response;
    });
    expect(stopped.body).toMatchObject({
      status: 'degraded',
      warnings: [expect.stringMatching(/^relay: no progress for \d+ s although there is work$/)],
      outboxDepth: 1,
      relayLeader: false,
    });
    expect(stopped.body.oldestOutboxAgeMs).toBeGreaterThan(0);
    await eventually(
      async () => (await api.call('GET', '/health/ready', { key: null })).status === 200,
    );

    await start({ ROLES: 'relay' }, api.databaseUrl);
    const unread = await eventually(async () => {
      const response = await healthOf(api);
      const { warnings, consumerLag } = response.body;
      return (
        response.status === 503 && warnings[0]?.startsWith('webhooks') && consumerLag && response
      );
    });
    expect(unread.body).toMatchObject({ outboxDepth: 0, relayLeader: true });
    expect(unread.body.consumerLag.webhooks).toBe(1);

    await start({ ROLES: 'worker' }, api.databaseUrl);
    await eventually(async () => (await healthOf(api)).status === 200, 60_000);
  }, 180_000);
});
