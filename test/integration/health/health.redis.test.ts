import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startTestApp } from '../../support/app.js';
import type { TestApp } from '../../support/app.js';
import { eventually } from '../../support/eventually.js';
import { createTestRedis, describeWithRedis } from '../../support/redis.js';
import type { TestRedis } from '../../support/redis.js';

describeWithRedis('readiness with Redis', () => {
  let redis: TestRedis;
  let api: TestApp;
  beforeAll(async () => {
    redis = await createTestRedis();
    api = await startTestApp({ settings: { REDIS_URL: redis.url } });
  });
  afterAll(async () => {
    await api.close();
    await redis.stop();
  });

  const untilRedisIs = (health: 'up' | 'down', status: number): Promise<unknown> =>
    eventually(async () => {
      const ready = await api.call('GET', '/health/ready', { key: null });
      return ready.body.checks.redis === health && ready.status === status;
    });

  it('follows its outage and its return', async () => {
    await untilRedisIs('up', 200);
    await redis.kill();
    await untilRedisIs('down', 503);
    expect((await api.call('GET', '/health/live', { key: null })).status).toBe(200);
    await redis.start();
    await untilRedisIs('up', 200);
  });
});
