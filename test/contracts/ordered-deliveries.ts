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

/** What `ordering: "aggregate"` promises, on every adapter of the `DeliveryQueue`. */
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

    it('gets the events of an aggregate one after the other, each as soon as the last is over', async () => {
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
      // By the polls alone it would take a minute, longer than is waited for.
      await eventually(() => received().length >= 120, 45_000);
      expect(received()).toEqual(ids);
      expect(atOnce).toBe(1);
    });

    it('waits behind an event that fails, and only inside its aggregate', async () => {
      const webhook = await subscribe();
      let down = true;
      const refused = new Set<string | undefined>();
      refuse((eventId) => down && refused.has(eventId));
      // Known before it is sent: the answer depends on it.
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

    it('goes on at once behind an event that is given up for good', async () => {
      const webhook = await subscribe({ retrySchedule: [] });
      let n = 0;
      receiver.answerWith((_, response) => response.writeHead(n++ === 0 ? 500 : 200).end());
      const [a1, a2] = await publishTo(app, [a, a]);
      await are(webhook, ['dead', 'succeeded']);
      expect(received()).toEqual([a1, a2]);
      const letters = await app.call('GET', `/dead-letters?webhookId=${webhook.id}`);
      expect(letters.body.data).toMatchObject([{ event: { eventId: a1 } }]);
    });

    it('keeps the order over a pause, whether or not what was held is sent', async () => {
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

    it('waits behind what was there before it became ordered', async () => {
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

    it('waits for nothing any more once it is not ordered', async () => {
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

    it('is in order whatever fails, with two workers that hang now and then', async () => {
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

    /** Answers as planned, and looks at each request whether all that came before it is over. */
    async function expectInOrder(plan: readonly string[]): Promise<void> {
      const over = new Set<string>();
      const failures = new Map<string, number>();
      const wrong: string[] = [];
      const hanging = new Set<string>();
      const aggregates = Array.from({ length: 4 }, () => newId());
      const lines = new Map<string, string[]>();
      const one = await startReceiver();
      let step = 0;
      one.answerWith(({ json }, response) => {
        const { eventId, aggregateId } = json;
        const line = lines.get(aggregateId) ?? [];
        const before = line.slice(0, line.indexOf(eventId));
        if (!before.every((id) => over.has(id))) wrong.push(eventId);
        hanging.delete(eventId);
        const answer = plan[step++ % plan.length];
        if (answer === 'hangs') {
          hanging.add(eventId);
          return;
        }
        const failed = (failures.get(eventId) ?? 0) + (answer === '500' ? 1 : 0);
        failures.set(eventId, failed);
        // Three waits make four attempts.
        if (answer === '200' || failed === 4) over.add(eventId);
        response.writeHead(Number(answer)).end();
      });
      const webhook = await app.subscribe(`${one.url}/hook`, {
        ordering: 'aggregate',
        retrySchedule: ['1s', '1s', '1s'],
        active: false,
      });
      const order = Array.from({ length: 40 }, (_, n) => aggregates[(n * 7 + (n >> 2)) % 4] ?? '');
      const ids = await publishTo(app, order);
      for (const [n, id] of ids.entries()) {
        lines.set(order[n] ?? '', [...(lines.get(order[n] ?? '') ?? []), id]);
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
      // Not all that is answered is heard: what matters is what becomes of it.
      const isOver = async () => (await count(`IN ('succeeded', 'dead')`)) === ids.length;
      for (let round = 0; round < 400 && !(await isOver()); round++) {
        // Only what hangs is under way: its lease may end, and so may the waits for retries.
        await eventually(async () => (await count(`= 'delivering'`)) <= hanging.size);
        clock.advance(26_000);
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      expect(await isOver()).toBe(true);
      expect(wrong).toEqual([]);
      expect(over.size).toBe(ids.length);
      await app.call('DELETE', `/webhooks/${webhook.id}`);
      await one.close();
    }
  });
}
