import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startStreamApp } from './stream-app.js';
import type { StreamApp } from './stream-app.js';

const ORIGIN = 'https://app.example.com';
const REQUEST_TIMEOUT_MS = 200;
const KEEPALIVE_MS = 50;

describe('a stream at the HTTP edge', () => {
  let app: StreamApp;
  beforeAll(async () => {
    app = await startStreamApp({
      CORS_ALLOWED_ORIGINS: ORIGIN,
      HTTP_HEADERS_TIMEOUT: `${REQUEST_TIMEOUT_MS}ms`,
      HTTP_REQUEST_TIMEOUT: `${REQUEST_TIMEOUT_MS}ms`,
      SSE_KEEPALIVE: `${KEEPALIVE_MS}ms`,
    });
  });
  afterAll(async () => await app.close());

  it('can be read by an allowed origin, with its resume point, and has the security headers', async () => {
    const stream = await app.stream('/events/stream', {
      lastEventId: '0',
      headers: { origin: ORIGIN },
    });
    expect(stream.response.headers).toMatchObject({
      'access-control-allow-origin': ORIGIN,
      'access-control-expose-headers': expect.stringContaining('X-Resumed-From'),
      'x-resumed-from': '0',
      'x-content-type-options': 'nosniff',
      'x-request-id': expect.any(String),
      vary: 'Origin',
    });
  });

  it('outlives the timeouts of requests', async () => {
    const stream = await app.stream('/events/stream');
    // Node.js checks the timeouts twice a second.
    const beats = (REQUEST_TIMEOUT_MS + 3 * 500) / KEEPALIVE_MS;
    await stream.until(() => stream.blocks.length > beats);
    await app.write({ eventType: 'order.created' });
    await stream.until(() => stream.events.length === 1);
    expect(stream.error).toBeUndefined();
  });

  it('is rejected with an unknown query parameter', async () => {
    const answer = await app.call('GET', '/events/stream?surprise=1');
    expect([answer.status, answer.body.errors?.[0].path]).toEqual([400, 'surprise']);
  });
});
