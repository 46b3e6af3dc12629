import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { callApi } from '../support/app.js';
import { eventually } from '../support/eventually.js';
import { createTestDatabase } from '../support/postgres/index.js';
import type { TestDatabase } from '../support/postgres/index.js';
import { startReceiver } from '../support/receiver.js';
import type { Receiver } from '../support/receiver.js';
import { APPLICATION, kill, Processes } from './processes.js';

interface Process {
  readonly url: string;
  readonly child: ChildProcess;
}

describe('a process that is killed', () => {
  let database: TestDatabase;
  let receiver: Receiver;
  const processes = new Processes();

  beforeEach(async () => {
    database = await createTestDatabase();
    receiver = await startReceiver();
  });
  afterEach(async () => {
    await processes.end();
    await receiver.close();
    await database.drop();
  });

  const start = async (more: Readonly<Record<string, string>> = {}): Promise<Process> => {
    const { child, reported } = await processes.start(
      new URL('./crash-process.ts', import.meta.url),
      {
        ...APPLICATION,
        DATABASE_URL: database.url,
        WEBHOOK_ALLOW_HTTP: 'true',
        WEBHOOK_ALLOWED_CIDRS: '127.0.0.0/8',
        WEBHOOK_TIMEOUT: '5s',
        WEBHOOK_DISABLE_AFTER: '1000',
        ...more,
      },
    );
    return { url: String(reported), child };
  };

  it.each([
    'after the commit, before the relay',
    'after the relay, before the fan-out',
    'after the fan-out, before the queue is woken',
    'after the POST, before it is recorded',
  ])(
    '%s, loses nothing',
    async (point) => {
      const first = await start();
      const webhook = await callApi(first.url, 'POST', '/webhooks', {
        body: {
          url: `${receiver.url}/hook`,
          eventTypes: ['order.*'],
          retrySchedule: Array.from({ length: 5 }, () => '1s'),
        },
      });
      expect(webhook.status).toBe(201);
      first.child.send(point);
      await once(first.child, 'message');

      const died = once(first.child, 'exit');
      // The process may end before it responds; the order is committed either way.
      await callApi(first.url, 'POST', '/orders', { body: ORDER }).catch(() => undefined);
      expect(await died).toEqual([null, 'SIGKILL']);
      const before = receiver.requests.length;
      expect(before).toBe(point.startsWith('after the POST') ? 1 : 0);

      const second = await start();
      await eventually(() => receiver.requests.length > before, 60_000);
      const events = await callApi(second.url, 'GET', '/events?types=order.*');
      expect(events.body.data).toMatchObject([
        { eventType: 'order.created', position: 1, sequenceNumber: 1 },
      ]);
      const { eventId } = events.body.data[0];
      const ids = new Set(receiver.requests.map((request) => request.headers['webhook-id']));
      expect([...ids]).toEqual([eventId]);

      const deliveries = await eventually(async () => {
        const list = await callApi(second.url, 'GET', `/webhooks/${webhook.body.id}/deliveries`);
        return list.body.data[0]?.status === 'succeeded' && list.body.data;
      });
      expect(deliveries).toHaveLength(1);
    },
    180_000,
  );

  it.each(['before the attempt', 'after the POST, before it is recorded'])(
    'after it accepted a resend, %s, sends it nevertheless',
    async (point) => {
      const first = await start();
      const webhook = await callApi(first.url, 'POST', '/webhooks', {
        body: { url: `${receiver.url}/hook`, eventTypes: ['order.*'] },
      });
      await callApi(first.url, 'POST', '/orders', { body: ORDER });
      const deliveryOf = async ({ url }: Process) =>
        (await callApi(url, 'GET', `/webhooks/${webhook.body.id}/deliveries`)).body.data[0];
      const { id } = await eventually(async () => {
        const delivery = await deliveryOf(first);
        return delivery?.status === 'succeeded' && delivery;
      });

      if (point === 'before the attempt') {
        await kill(first.child);
        const api = await start({ ROLES: 'api' });
        expect((await callApi(api.url, 'POST', `/deliveries/${id}/retry`)).status).toBe(202);
        await kill(api.child);
        expect(receiver.requests).toHaveLength(1);
      } else {
        first.child.send(point);
        await once(first.child, 'message');
        const died = once(first.child, 'exit');
        await callApi(first.url, 'POST', `/deliveries/${id}/retry`).catch(() => undefined);
        expect(await died).toEqual([null, 'SIGKILL']);
      }

      const second = await start();
      const delivery = await eventually(async () => {
        const found = await deliveryOf(second);
        return found.attempts.length === 2 && found;
      }, 60_000);
      expect(delivery).toMatchObject({
        status: 'succeeded',
        attempts: [{ number: 1 }, { number: 2, manual: true, statusCode: 200 }],
      });
    },
    180_000,
  );

  it('in the middle of a bulk replay, repeats no dead letter and loses none', async () => {
    const first = await start();
    await callApi(first.url, 'POST', '/webhooks', {
      body: { url: `${receiver.url}/hook`, eventTypes: ['order.*'], retrySchedule: [] },
    });
    receiver.answerWith(500);
    for (let n = 0; n < 100; n++) await callApi(first.url, 'POST', '/orders', { body: ORDER });
    const lettersOf = async (url: string, status: string) =>
      (await callApi(url, 'GET', `/dead-letters?limit=100&status=${status}`)).body.data;
    await eventually(async () => (await lettersOf(first.url, 'open')).length === 100, 60_000);
    receiver.answerWith(200);
    first.child.send('in the second batch of a bulk replay');
    await once(first.child, 'message');
    const died = once(first.child, 'exit');
    const body = { filter: {} };
    const { jobId } = (await callApi(first.url, 'POST', '/dead-letters/replay', { body })).body;
    expect(await died).toEqual([null, 'SIGKILL']);

    const second = await start();
    const job = await eventually(async () => {
      const found = await callApi(second.url, 'GET', `/dead-letters/jobs/${jobId}`);
      return found.body.status === 'completed' && found.body;
    }, 60_000);
    expect(job).toMatchObject({ matched: 100, replayed: 100, failed: 0, skipped: 0 });
    const replayed = await lettersOf(second.url, 'replayed');
    expect(replayed).toHaveLength(100);
    for (const { replays } of replayed) expect(replays).toHaveLength(1);
  }, 180_000);
});

const ORDER = {
  customerId: 'c-1',
  currency: 'EUR',
  items: [{ sku: 'SKU-1', quantity: 2, unitPrice: 1250 }],
};
