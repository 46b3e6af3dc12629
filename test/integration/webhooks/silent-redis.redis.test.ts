import { afterAll, afterEach, beforeAll, expect, it, jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { startDeliveringApp } from '../../support/delivering-app.js';
import type { DeliveringApp } from '../../support/delivering-app.js';
import { eventually } from '../../support/eventually.js';
import { startReceiver } from '../../support/receiver.js';
import type { Receiver } from '../../support/receiver.js';
import { createTestRedis, describeWithRedis } from '../../support/redis.js';
import type { TestRedis } from '../../support/redis.js';
import { startTcpProxy } from '../../support/tcp-proxy.js';
import type { TcpProxy } from '../../support/tcp-proxy.js';
import { place } from '../../support/order-calls.js';

describeWithRedis('a Redis that falls silent without closing', () => {
  let redis: TestRedis;
  let proxy: TcpProxy;
  let receiver: Receiver;
  let app: DeliveringApp;

  beforeAll(async () => {
    [redis, receiver] = await Promise.all([createTestRedis(), startReceiver()]);
    proxy = await startTcpProxy({ host: '127.0.0.1', port: Number(new URL(redis.url).port) });
    app = await startDeliveringApp({ settings: { REDIS_URL: `redis://127.0.0.1:${proxy.port}` } });
    await app.subscribe(`${receiver.url}/hook`);
    await untilReady(200);
  });
  afterEach(() => void jest.restoreAllMocks());
  afterAll(async () => {
    await app.close();
    await proxy.close();
    await Promise.all([redis.stop(), receiver.close()]);
  });

  const untilReady = (status: number): Promise<unknown> =>
    eventually(async () => {
      const ready = await app.call('GET', '/health/ready', { key: null });
      return ready.status === status && (ready.body.checks.redis === 'up') === (status === 200);
    });
  /** Places orders, and waits until the webhook has received their events. */
  const deliver = async (count: number): Promise<void> => {
    const ids: string[] = [];
    for (let n = 0; n < count; n++) ids.push(await place(app));
    await eventually(() => {
      const arrived = new Set(receiver.requests.map(({ json }) => json.aggregateId));
      return ids.every((id) => arrived.has(id));
    });
  };

  it('delays neither responses nor deliveries, and has all its connections replaced', async () => {
    const lines: string[] = [];
    for (const level of ['log', 'warn'] as const) {
      jest.spyOn(Logger.prototype, level).mockImplementation((line: unknown) => {
        lines.push(String((line as { msg?: unknown }).msg));
      });
    }
    await deliver(3);
    const [open, before] = [proxy.open, proxy.accepted];
    expect(open).toBeGreaterThanOrEqual(2);
    proxy.silence();
    await deliver(3);
    // Every connection is replaced, including those that block.
    await eventually(() => proxy.accepted - before >= open);
    await eventually(() => lines.includes('Redis is available again'));
    expect(lines.filter((line) => line.startsWith('Redis is unavailable'))).toHaveLength(1);
    await untilReady(200);
    await deliver(3);
  });

  it('when frozen, delays neither responses nor deliveries, and makes the process not ready', async () => {
    redis.freeze();
    try {
      await deliver(3);
      await untilReady(503);
      await deliver(3);
      expect((await app.call('GET', '/health/live', { key: null })).status).toBe(200);
    } finally {
      redis.thaw();
    }
    await untilReady(200);
    await deliver(3);
  });

  it('lets a process stop while all traffic is swallowed', async () => {
    const settings = { REDIS_URL: `redis://127.0.0.1:${proxy.port}` };
    const { databaseUrl } = app;
    const other = await startDeliveringApp({ settings, databaseUrl });
    proxy.become('swallow');
    try {
      const stopped = other.close().then(() => 'stopped');
      await expect(stopped).resolves.toBe('stopped');
    } finally {
      proxy.become('forward');
    }
  });
});
