import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ADMIN_KEY, startTestApp } from '../../support/app.js';
import type { TestApp } from '../../support/app.js';
import { ManualClock } from '../../support/manual-clock.js';
import { SseClient } from '../../support/sse-client.js';

describe('expiry', () => {
  const clock = new ManualClock();
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp({ clock });
  });
  afterAll(async () => await app.close());

  it('of a token prevents new streams and leaves open ones alone', async () => {
    const body = { ttlSeconds: 60 };
    const { token, expiresAt } = (await app.call('POST', '/events/stream-tokens', { body })).body;
    expect(expiresAt).toBe(new Date(clock.now().getTime() + 60_000).toISOString());
    const url = `${app.url}/events/stream?access_token=${token}`;
    const stream = await SseClient.connect(url);
    expect(stream.status).toBe(200);

    clock.advance(60_000);
    expect((await SseClient.connect(url)).status).toBe(401);
    const order = {
      customerId: 'c',
      currency: 'EUR',
      items: [{ sku: 's', quantity: 1, unitPrice: 1 }],
    };
    await app.call('POST', '/orders', { key: ADMIN_KEY, body: order });
    await stream.received(1);
    stream.close();
  });

  it('of a key ends its open streams', async () => {
    const expiresAt = new Date(clock.now().getTime() + 60_000).toISOString();
    const body = { name: 'short', scopes: ['events:read'], expiresAt };
    const { key } = (await app.call('POST', '/api-keys', { body })).body;
    const stream = await SseClient.connect(`${app.url}/events/stream`, { key });
    expect(stream.status).toBe(200);
    clock.advance(60_000);
    await stream.until(() => stream.ended);
    expect(stream.complete).toBe(true);
    expect((await SseClient.connect(`${app.url}/events/stream`, { key })).status).toBe(401);
  });
});
