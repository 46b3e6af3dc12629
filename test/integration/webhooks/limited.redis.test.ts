import { afterAll, beforeAll } from '@jest/globals';
import { limitedDeliveriesContract } from '../../contracts/limited-deliveries.js';
import { createTestRedis, describeWithRedis } from '../../support/redis.js';
import type { TestRedis } from '../../support/redis.js';

describeWithRedis('with Redis', () => {
  let redis: TestRedis;
  beforeAll(async () => {
    redis = await createTestRedis();
  });
  afterAll(() => redis.stop());

  limitedDeliveriesContract('Bull', () => ({ REDIS_URL: redis.url }));
});
