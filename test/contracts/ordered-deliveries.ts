import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  expect,
  it,
  jest,
} from '@jest/globals';
import fc from 'fast-check';
import { newId } from '../../src/common/index.js';
import { startDeliveringApp } from '../support/delivering-app.js';
import type { DeliveringApp, Webhook } from '../support/delivering-app.js';
import { eventually } from '../support/eventually.js';
import { ManualClock } from '../support/manual-clock.js';
import { publishTo } from '../support/publish-to.js';
import { startReceiver } from '../support/receiver.js';
import type { Receiver } from '../support/receiver.js';

jest.setTimeout(120_000);

const MINUTE = 60_000;

/** The contract of `ordering: "aggregate"`, for every adapter of the `DeliveryQueue`. */
export function orderedDeliveriesContract(
  adapter: string,
  settings: () => Readonly<Record<string, string>>,
): void {
  describe(`an ordered webhook on ${adapter}`, () => {
    const clock = new ManualClock();
    let app: DeliveringApp;
    let receiver: Receiver;
    const [a, b] = [newId(), newId()];

    const start = (databaseUrl?: string) =>
      startDeliveringApp({
        clock,
        ...(databaseUrl === undefined ? {} : { databaseUrl }),
        settings: { WEBHOOK_DISABLE_AFTER: '100000', ...settings() },
      });
    const subscribe = (more = {}): Promise<Webhook> =>
      app.subscribe(`${receiver.url}/hook`, { ordering: 'aggregate', ...more });
    const received = (): unknown[] => receiver.requests.map(({ json }) => json.eventId);
    const refuse = (isRefused: (eventId: string) => boolean): void =>
      receiver.answerWith(({ json }, response) =>
        response.writeHead(isRefused(json.eventId) ? 500 : 200).end(),
      );
    const statuses = async (webhook: Webhook): Promise<string[]> =>
      (await app.deliveries(webhook)).map(({ status }) => status).reverse();
    const are = (webhook: Webhook, wanted: readonly string[]): Promise<unknown> =>
      eventually(async () => {
        expect(await statuses(webhook)).toEqual(wanted);
        return true;
      });

    beforeAll(async () => {
      app = await start();
    });
    beforeEach(async () => {
      receiver = await startReceiver();
    });
    afterEach(async () => {
      await app.database.query(`UPDATE webhook_subscriptions SET deleted_at = now()`);
      await receiver.close();
    });
    afterAll(() => app.close());

    it('receives the events of an aggregate one at a time, each as soon as the last one has ended', async () => {
      let open = 0;
      let atOnce = 0;
      receiver.answerWith((_, response) => {
        atOnce = Math.max(atOnce, ++open);
        setTimeout(() => {
          open--;
          response.writeHead(200).end();
        }, 2);
      });
      await subscribe();
      const ids = await publishTo(
        app,
        Array.from({ length: 120 }, () => a),
      );
      // With the polls alone it would take a minute, longer than the test waits.
      await eventually(() => received().length >= 120, 45_000);
      expect(received()).toEqual(ids);
      expect(atOnce).toBe(1);
    });

    it('waits behind an event that fails, but only within its aggregate', async () => {
      const webhook = await subscribe();
      let down = true;
      const refused = new Set<string | undefined>();
      refuse((eventId) => down && refused.has(eventId));
      // The id must be known before it is sent: the response depends on it.
      await app.call('POST', `/webhooks/${webhook.id}/pause`);
      const [a1, b1, a2, b2] = await publishTo(app, [a, b, a, b]);
      refused.add(a1);
      await eventually(async () => (await statuses(webhook)).length === 4);
      await app.call('POST', `/webhooks/${webhook.id}/resume`);
      await are(webhook, ['pending', 'succeeded', 'pending', 'succeeded']);
      expect(received().filter((id) => id !== a1)).toEqual([b1, b2]);
      const [a3] = await publishTo(app, [a]);
      down = false;
      clock.advance(2 * MINUTE);
      await eventually(() => received().length >= 6);
      expect(received().slice(3)).toEqual([a1, a2, a3]);
    });

    it('says which delivery each of its deliveries waits for', async () => {
      const webhook = await subscribe();
      let down = true;
      const refused = new Set<string | undefined>();
      refuse((eventId) => down && refused.has(eventId));
      await app.call('POST', `/webhooks/${webhook.id}/pause`);
      const [a1, , a2, a3] = await publishTo(app, [a, b, a, a]);
      refused.add(a1);
      await eventually(async () => (await statuses(webhook)).length === 4);
      const waiting = async (): Promise<unknown[]> =>
        (await app.deliveries(webhook, '&order=asc')).map(({ waitingFor }) => waitingFor);
      // What is held waits for the webhook.
      expect(await waiting()).toEqual([null, null, null, null]);
      await app.call('POST', `/webhooks/${webhook.id}/resume`);
      await are(webhook, ['pending', 'succeeded', 'pending', 'pending']);
      const [head, , second, third] = await app.deliveries(webhook, '&order=asc');
      expect([head, second, third].map(({ eventId }) => eventId)).toEqual([a1, a2, a3]);
      expect(await waiting()).toEqual([null, null, head.id, head.id]);
      const { body } = await app.call('GET', `/deliveries/${third.id}`);
      expect(body).toMatchObject({ status: 'pending', waitingFor: head.id });
      down = false;
      clock.advance(2 * MINUTE);
      await are(webhook, ['succeeded', 'succeeded', 'succeeded', 'succeeded']);
      expect(await waiting()).toEqual([null, null, null, null]);
    });

    it('continues at once after an event whose delivery is dead', async () => {
      const webhook = await subscribe({ retrySchedule: [] });
      let n = 0;
      receiver.answerWith((_, response) => response.writeHead(n++ === 0 ? 500 : 200).end());
      const [a1, a2] = await publishTo(app, [a, a]);
      await are(webhook, ['dead', 'succeeded']);
      expect(received()).toEqual([a1, a2]);
      const letters = await app.call('GET', `/dead-letters?webhookId=${webhook.id}`);
      expect(letters.body.data).toMatchObject([{ event: { eventId: a1 } }]);
    });

    it('keeps the order across a pause, whether or not held deliveries are sent', async () => {
      const webhook = await subscribe();
      await app.call('POST', `/webhooks/${webhook.id}/pause`);
      const held = await publishTo(app, [a, a, b, a]);
      await eventually(async () => (await statuses(webhook)).length === 4);
      await app.call('POST', `/webhooks/${webhook.id}/resume`);
      const later = await publishTo(app, [a]);
      await eventually(() => received().length >= 5);
      const ofA = [held[0], held[1], held[3], later[0]];
      expect(received().filter((id) => id !== held[2])).toEqual(ofA);

      await app.call('POST', `/webhooks/${webhook.id}/pause`);
      await publishTo(app, [a, a]);
      await eventually(async () => (await statuses(webhook)).length === 7);
      await app.call('POST', `/webhooks/${webhook.id}/resume`, { body: { replayHeld: false } });
      const [last] = await publishTo(app, [a]);
      await eventually(() => received().length >= 6);
      expect(received().slice(5)).toEqual([last]);
    });

    it('waits behind deliveries from before it became ordered', async () => {
      const webhook = await subscribe({ ordering: 'none' });
      receiver.answerWith(500);
      const [a1] = await publishTo(app, [a]);
      await app.delivery(webhook, ({ attemptCount }) => attemptCount === 1);
      await app.call('PATCH', `/webhooks/${webhook.id}`, { body: { ordering: 'aggregate' } });
      receiver.answerWith(200);
      const [a2, b1] = await publishTo(app, [a, b]);
      await eventually(() => received().length >= 2);
      expect(received()).toEqual([a1, b1]);
      const [, , waits] = await app.deliveries(webhook);
      expect((await app.call('POST', `/deliveries/${waits.id}/retry`)).status).toBe(202);
      await eventually(() => received().length >= 4);
      expect(received().slice(2)).toEqual([a1, a2]);
    });

    it('stops waiting once it is no longer ordered', async () => {
      const webhook = await subscribe();
      receiver.answerWith(500);
      await publishTo(app, [a]);
      await app.delivery(webhook, ({ attemptCount }) => attemptCount === 1);
      receiver.answerWith(200);
      const [a2] = await publishTo(app, [a]);
      await eventually(async () => (await statuses(webhook)).length === 2);
      expect(received()).toHaveLength(1);
      await app.call('PATCH', `/webhooks/${webhook.id}`, { body: { ordering: 'none' } });
      await eventually(() => received().length >= 2);
      expect(received()[1]).toBe(a2);
    });

    it('keeps the order whatever fails, with two workers and requests without a response', async () => {
      const second = await start(app.databaseUrl);
      const plans = fc.array(fc.constantFrom('200', '200', '200', '500', '500', 'hangs'), {
        minLength: 200,
        maxLength: 200,
      });
      for (const plan of fc.sample(plans, { numRuns: 2, seed: Date.now() % 100_000 })) {
        await expectInOrder(plan);
      }
      await second.close();
    });

    /** Responds as planned, and checks at each request that every earlier event has ended. */
    async function expectInOrder(plan: readonly string[]): Promise<void> {
      const ended = new Set<string>();
      const failures = new Map<string, number>();
      const wrong: string[] = [];
      const hanging = new Set<string>();
      const aggregates = Array.from({ length: 4 }, () => newId());
      const queues = new Map<string, string[]>();
      const one = await startReceiver();
      let step = 0;
      one.answerWith(({ json }, response) => {
        const { eventId, aggregateId } = json;
        const queue = queues.get(aggregateId) ?? [];
        const before = queue.slice(0, queue.indexOf(eventId));
        if (!before.every((id) => ended.has(id))) wrong.push(eventId);
        hanging.delete(eventId);
        const planned = plan[step++ % plan.length];
        if (planned === 'hangs') {
          hanging.add(eventId);
          return;
        }
        const failed = (failures.get(eventId) ?? 0) + (planned === '500' ? 1 : 0);
        failures.set(eventId, failed);
        // Three waits make four attempts.
        if (planned === '200' || failed === 4) ended.add(eventId);
        response.writeHead(Number(planned)).end();
      });
      const webhook = await app.subscribe(`${one.url}/hook`, {
        ordering: 'aggregate',
        retrySchedule: ['1s', '1s', '1s'],
        active: false,
      });
      const order = Array.from({ length: 40 }, (_, n) => aggregates[(n * 7 + (n >> 2)) % 4] ?? '');
      const ids = await publishTo(app, order);
      for (const [n, id] of ids.entries()) {
        queues.set(order[n] ?? '', [...(queues.get(order[n] ?? '') ?? []), id]);
      }
      await eventually(async () => (await app.deliveries(webhook)).length === 40);
      await app.call('POST', `/webhooks/${webhook.id}/enable`);
      const count = async (status: string): Promise<number> => {
        const [row] = await app.database.query(
          `SELECT count(*)::integer FROM webhook_deliveries WHERE subscription_id = $1 AND status ${status}`,
          [webhook.id],
        );
        return row.count;
      };
      // The worker may miss a response: the status of the delivery is what counts.
      const haveEnded = async () => (await count(`IN ('succeeded', 'dead')`)) === ids.length;
      for (let round = 0; round < 400 && !(await haveEnded()); round++) {
        // Only requests without a response are in flight: leases and retries may fall due.
        await eventually(async () => (await count(`= 'delivering'`)) <= hanging.size);
        clock.advance(26_000);
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      expect(await haveEnded()).toBe(true);
      expect(wrong).toEqual([]);
      expect(ended.size).toBe(ids.length);
      await app.call('DELETE', `/webhooks/${webhook.id}`);
      await one.close();
    }
  });
}
