import { once } from 'node:events';
import { afterAll, afterEach, beforeAll, beforeEach, it } from '@jest/globals';
import Bull from 'bull';
import type { Queue } from 'bull';
import { SystemClock } from '../../../src/common/index.js';
import {
  BullDeliveryQueue,
  WAKE_JOB,
} from '../../../src/webhooks/deliveries/queue/bull-delivery-queue.js';
import { redisOptions } from '../../../src/webhooks/deliveries/queue/redis-options.js';
import { eventually } from '../../support/eventually.js';
import { createTestRedis, describeWithRedis } from '../../support/redis.js';
import type { TestRedis } from '../../support/redis.js';
import { startTcpProxy } from '../../support/tcp-proxy.js';
import type { TcpProxy } from '../../support/tcp-proxy.js';

/** Jest fails the test in which a rejection is unhandled; in production it ends the process. */
describeWithRedis('a queue whose Redis falls silent leaves no rejection unhandled', () => {
  let redis: TestRedis;
  let proxy: TcpProxy;
  let queue: Queue;
  let deliveries: BullDeliveryQueue;
  let names = 0;

  beforeAll(async () => {
    redis = await createTestRedis();
    proxy = await startTcpProxy({ host: '127.0.0.1', port: Number(new URL(redis.url).port) });
  });
  beforeEach(() => {
    proxy.become('forward');
    names += 1;
    queue = new Bull(`rejections-${names}`, {
      redis: redisOptions(`redis://127.0.0.1:${proxy.port}`),
      settings: { drainDelay: 2 },
    });
    deliveries = new BullDeliveryQueue(queue, new SystemClock());
    deliveries.consume(() => Promise.resolve());
  });
  afterEach(() => queue.close());
  afterAll(async () => {
    await proxy.close();
    await redis.stop();
  });

  /** Closes the queue; resolves once no connection is in use. */
  const close = async (): Promise<void> => {
    await queue.close();
    await eventually(() => queue.clients.every(({ status }) => status !== 'ready'));
    await new Promise((resolve) => setImmediate(resolve));
  };
  const subscriber = (): Queue['client'] => {
    const found = queue.clients.find(({ mode }) => mode === 'subscriber');
    if (!found) throw new Error('no subscriber');
    return found;
  };

  it('while it subscribes again after a reconnect', async () => {
    void queue.process(WAKE_JOB, () => Promise.resolve());
    await eventually(() => queue.clients.some(({ mode }) => mode === 'subscriber'));
    const client = subscriber();
    client.disconnect(true);
    await once(client, 'ready');
    proxy.become('swallow');
    await close();
  });

  it('while it waits for a job that is running', async () => {
    let finish: () => void = () => undefined;
    let isRunning = false;
    void queue.process(WAKE_JOB, () => {
      isRunning = true;
      return new Promise<void>((resolve) => (finish = resolve));
    });
    await queue.add(WAKE_JOB, {});
    await eventually(() => isRunning);
    proxy.become('swallow');
    const closed = close();
    await once(queue.client, 'end');
    finish();
    await closed;
  });
});
