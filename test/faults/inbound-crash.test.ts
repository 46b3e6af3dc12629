import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { startTestApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { eventually } from '../support/eventually.js';
import { createTestDatabase } from '../support/postgres/index.js';
import type { TestDatabase } from '../support/postgres/index.js';
import { fromPayments, payment, SECRETS, send } from '../integration/inbound/providers.js';
import { MUGS, place } from '../support/order-calls.js';
import { APPLICATION, kill, Processes } from './processes.js';
import type { StartedProcess } from './processes.js';

describe('a process that accepts webhooks and is killed', () => {
  const processes = new Processes();
  let database: TestDatabase;
  /** Places and shows orders, and runs the relay; it does not process messages. */
  let api: TestApp;

  beforeEach(async () => {
    database = await createTestDatabase();
    api = await startTestApp({ databaseUrl: database.url, settings: { ROLES: 'api,relay' } });
  });
  afterEach(async () => {
    await processes.end();
    await api.close();
    await database.drop();
  });

  const start = (point = ''): Promise<StartedProcess> => {
    const own = { ROLES: 'api,worker', DATABASE_URL: database.url, POINT: point };
    return processes.start(new URL('./inbound-process.ts', import.meta.url), {
      ...APPLICATION,
      ...SECRETS,
      ...own,
    });
  };
  /**
   * Sends the payment of an order as the provider; resolves to the status of a response, if any.
   */
  const sendPayment = async (url: unknown, orderId: string): Promise<number | undefined> => {
    const message = fromPayments(payment(orderId), { id: `msg_${orderId}` });
    const answer = await send({ url: String(url) }, 'payments', message).catch(() => undefined);
    return answer?.status;
  };
  const payments = async (): Promise<string[]> => {
    const path = '/events?types=order.payment_received&limit=1000';
    const { body } = await api.call('GET', path);
    return body.data.map(({ aggregateId }: { readonly aggregateId: string }) => aggregateId);
  };
  const isSettled = (): Promise<unknown> =>
    eventually(async () => {
      const [waiting] = await api.app.get(DataSource).query(`
        SELECT FROM inbound_messages WHERE state = 'pending' UNION ALL SELECT FROM outbox LIMIT 1`);
      return !waiting;
    }, 60_000);

  it.each([
    'after it is stored, before the response',
    'after the response, before it is processed',
    'while it is processed',
    'after it is processed',
  ])(
    '%s, has the payment counted once',
    async (point) => {
      const orderId = await place(api, MUGS);
      const { child, reported } = await start(point);
      const died = once(child, 'exit');
      const reached = once(child, 'message');
      if (point.endsWith('before the response')) {
        expect(await sendPayment(reported, orderId)).toBeUndefined();
      } else {
        expect(await sendPayment(reported, orderId)).toBe(202);
        await reached;
        child.kill('SIGKILL');
      }
      expect(await died).toEqual([null, 'SIGKILL']);
      const { status } = (await api.call('GET', `/orders/${orderId}`)).body;
      expect(status).toBe(point === 'after it is processed' ? 'paid' : 'pending');

      const again = await start();
      await isSettled();
      expect(await payments()).toEqual([orderId]);
      // A sender without a response retries; any sender may.
      expect(await sendPayment(again.reported, orderId)).toBe(202);
      await isSettled();
      expect(await payments()).toEqual([orderId]);
      const order = await api.call('GET', `/orders/${orderId}`);
      expect(order.body).toMatchObject({ status: 'paid', version: 2 });
      expect((await api.call('GET', '/dead-letters')).body.data).toEqual([]);
    },
    90_000,
  );

  it('under load, repeatedly, loses no message and counts none twice', async () => {
    const orders = await Promise.all(Array.from({ length: 60 }, () => place(api, MUGS)));
    const unanswered = new Set(orders);
    for (const share of [0.3, 0.6]) {
      const { child, reported } = await start();
      const telling = [...unanswered].map(async (id) => {
        if ((await sendPayment(reported, id)) === 202) unanswered.delete(id);
      });
      await eventually(async () => (await payments()).length >= orders.length * share, 60_000);
      await kill(child);
      await Promise.all(telling);
    }
    const { reported } = await start();
    for (const id of unanswered) expect(await sendPayment(reported, id)).toBe(202);
    await isSettled();
    expect((await payments()).sort()).toEqual([...orders].sort());
    expect((await api.call('GET', '/dead-letters')).body.data).toEqual([]);
  }, 120_000);
});
