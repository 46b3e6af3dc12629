import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp } from '../../support/app.js';
import type { TestApp } from '../../support/app.js';

const ORDER = {
  customerId: 'c1',
  currency: 'EUR',
  items: [{ sku: 'a', quantity: 1, unitPrice: 100 }],
};
const WEBHOOK = { url: 'http://127.0.0.1:9/hook', eventTypes: ['order.created'] };

describe('many requests with an Idempotency-Key, and few connections', () => {
  let api: TestApp;
  beforeAll(async () => {
    api = await startTestApp({ settings: { ROLES: 'api', DATABASE_POOL_SIZE: '2' } });
  });
  afterAll(() => api.close());

  it.each([
    ['/orders', ORDER],
    ['/webhooks', WEBHOOK],
    ['/api-keys', { name: 'k', scopes: ['orders:read'] }],
  ])('need no second connection while they hold one: POST %s', async (path, body) => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        api.call('POST', path, { body, headers: { 'idempotency-key': `pool-${i}` } }),
      ),
    );
    expect(answers.map((answer) => answer.status)).toEqual(answers.map(() => 201));
  });
});
