import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { deliveryQueueContract } from '../../contracts/delivery-queue.js';
import { startDeliveringApp } from '../../support/delivering-app.js';
import type { DeliveringApp } from '../../support/delivering-app.js';
import { eventually } from '../../support/eventually.js';
import { startReceiver } from '../../support/receiver.js';
import type { Receiver } from '../../support/receiver.js';
import { createTestRedis, describeWithRedis } from '../../support/redis.js';
import type { TestRedis } from '../../support/redis.js';

describeWithRedis('with Redis', () => {
  let redis: TestRedis;
  beforeAll(async () => {
    redis = await createTestRedis();
  });
  afterAll(() => redis.stop());

  deliveryQueueContract('Bull', () => ({ REDIS_URL: redis.url }));

  describeWithRedis('deliveries on Bull when Redis fails', () => {
    let app: DeliveringApp;
    let receiver: Receiver;
    const idsAt = (path: string): unknown[] =>
      receiver.requests
        .filter((request) => request.path === path)
        .map(({ headers }) => headers['webhook-id']);

    beforeAll(async () => {
      receiver = await startReceiver();
      app = await startDeliveringApp({
        settings: { REDIS_URL: redis.url, WEBHOOK_RETRY_SCHEDULE: '1s,1s' },
      });
    });
    afterAll(async () => {
      await app.close();
      await receiver.close();
    });

    it('delivers each event once although Redis is flushed while deliveries are due', async () => {
      await app.subscribe(`${receiver.url}/flushed`);
      const ids = await app.publish(300);
      await redis.command('FLUSHALL');
      ids.push(...(await app.publish(300)));
      await redis.command('FLUSHALL');
      await eventually(() => idsAt('/flushed').length >= 600);
      expect(idsAt('/flushed').sort()).toEqual(ids.sort());
    });

    it('delivers each event once while Redis is unavailable, and when it is back', async () => {
      await app.subscribe(`${receiver.url}/away`);
      const ids = await app.publish(200);
      await redis.kill();
      ids.push(...(await app.publish(200)));
      await eventually(() => idsAt('/away').length >= 400);
      const answer = await app.call('GET', '/webhooks');
      expect(answer.status).toBe(200);
      await redis.start();
      ids.push(...(await app.publish(200)));
      await eventually(() => idsAt('/away').length >= 600);
      expect(idsAt('/away').sort()).toEqual(ids.sort());
    });

    it('starts, delivers and stops while Redis is unavailable', async () => {
      await redis.kill();
      const lonely = await startDeliveringApp({ settings: { REDIS_URL: redis.url } });
      await lonely.subscribe(`${receiver.url}/lonely`);
      const ids = await lonely.publish(50);
      await eventually(() => idsAt('/lonely').length >= 50);
      expect(idsAt('/lonely').sort()).toEqual(ids.sort());
      const begun = performance.now();
      await lonely.close();
      expect(performance.now() - begun).toBeLessThan(10_000);
      await redis.start();
    });
  });
});
