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
import { newId } from '../../../src/common/index.js';
import { startDeliveringApp } from '../../support/delivering-app.js';
import type { DeliveringApp, Webhook } from '../../support/delivering-app.js';
import { eventually } from '../../support/eventually.js';
import { ManualClock } from '../../support/manual-clock.js';
import { publishTo } from '../../support/publish-to.js';
import { startReceiver } from '../../support/receiver.js';
import type { Receiver } from '../../support/receiver.js';

jest.setTimeout(60_000);

/** With 4 slots a webhook has at most 2 requests in flight. */
const SLOTS = 4;

describe('the circuit breaker of a webhook', () => {
  const clock = new ManualClock();
  let app: DeliveringApp;
  let receiver: Receiver;

  beforeAll(async () => {
    app = await startDeliveringApp({
      clock,
      settings: { WEBHOOK_DISABLE_AFTER: '100000', WEBHOOK_CONCURRENCY: String(SLOTS) },
    });
  });
  beforeEach(async () => {
    receiver = await startReceiver();
    receiver.answerWith(500);
  });
  afterEach(async () => {
    await app.database.query(`UPDATE webhook_subscriptions SET deleted_at = now()`);
    await receiver.close();
  });
  afterAll(() => app.close());

  const subscribe = (more = {}): Promise<Webhook> => app.subscribe(`${receiver.url}/hook`, more);
  const ids = (): unknown[] => receiver.requests.map(({ headers }) => headers['webhook-id']);
  const count = async (webhook: Webhook, condition: string): Promise<number> => {
    const [row] = await app.database.query(
      `SELECT count(*)::integer FROM webhook_deliveries WHERE subscription_id = $1 AND ${condition}`,
      [webhook.id],
    );
    return row.count;
  };
  const circuit = async ({ id }: Webhook): Promise<string> =>
    (await app.call('GET', `/webhooks/${id}`)).body.circuit;
  /** Resolves when everything that may be sent has been; the rest waits. */
  const settles = (webhook: Webhook): Promise<unknown> =>
    eventually(async () => {
      expect(await circuit(webhook)).toBe('open');
      return (await count(webhook, `status = 'delivering'`)) === 0;
    });
  /** Publishes as many events as open the circuit. */
  const open = async (more = {}): Promise<Webhook> => {
    const webhook = await subscribe(more);
    await app.publish(5);
    await eventually(async () => (await count(webhook, 'attempt_count = 1')) === 5);
    await settles(webhook);
    return webhook;
  };

  it('opens after five failed attempts, and few further deliveries are sent', async () => {
    const webhook = await subscribe();
    expect(await circuit(webhook)).toBe('closed');
    await app.publish(100);
    await settles(webhook);
    // Those in flight when the fifth failed, and those claimed before the failures were recorded.
    expect(receiver.requests.length).toBeLessThanOrEqual(5 + 2 * SLOTS);
    expect(await count(webhook, `status = 'pending'`)).toBe(100);
  });

  it('holds back new deliveries while it is open, and counts no attempt for them', async () => {
    const webhook = await open();
    const later = await app.publish(20);
    await eventually(async () => (await count(webhook, `due`)) === 20);
    // Another webhook shows that the worker has claimed meanwhile.
    const other = await startReceiver();
    await app.subscribe(`${other.url}/other`);
    await app.publish(1);
    await eventually(() => other.requests.length === 1);
    await other.close();
    expect(ids().filter((id) => later.includes(String(id)))).toEqual([]);
    expect(await count(webhook, `attempt_count = 0 AND status = 'pending'`)).toBe(21);
  });

  it('is closed by a scheduled attempt that succeeds, and everything that waited is sent', async () => {
    const webhook = await open();
    const waiting = await app.publish(30);
    await eventually(async () => (await count(webhook, `due`)) === 30);
    expect(receiver.requests).toHaveLength(5);
    receiver.answerWith(200);
    clock.advance(2 * 60_000);
    await eventually(async () => (await count(webhook, `status = 'succeeded'`)) === 35);
    expect(new Set(ids().slice(5))).toEqual(new Set([...ids().slice(0, 5), ...waiting]));
    expect(await circuit(webhook)).toBe('closed');
  });

  it('is closed by a manual retry, also of a delivery without an attempt', async () => {
    for (const condition of ['attempt_count = 1', 'attempt_count = 0']) {
      receiver.answerWith(500);
      const webhook = await open();
      await app.publish(3);
      await eventually(async () => (await count(webhook, `due`)) === 3);
      receiver.answerWith(200);
      const [{ id }] = await app.database.query(
        `SELECT id FROM webhook_deliveries WHERE subscription_id = $1 AND ${condition} LIMIT 1`,
        [webhook.id],
      );
      expect((await app.call('POST', `/deliveries/${id}/retry`)).status).toBe(202);
      await eventually(async () => (await count(webhook, `status = 'succeeded'`)) >= 3);
      expect(await circuit(webhook)).toBe('closed');
      await app.call('DELETE', `/webhooks/${webhook.id}`);
    }
  });

  it.each(['enable', 'resume'])('is closed by %s', async (call) => {
    const webhook = await open();
    const waiting = await app.publish(5);
    await eventually(async () => (await count(webhook, `due`)) === 5);
    receiver.answerWith(200);
    const answer = await app.call('POST', `/webhooks/${webhook.id}/${call}`);
    expect(answer.body).toMatchObject({ circuit: 'closed', consecutiveFailures: 0 });
    await eventually(async () => (await count(webhook, `status = 'succeeded'`)) === 5);
    expect(ids().slice(5).sort()).toEqual([...waiting].sort());
  });

  it('sends one delivery at a time where no retry is scheduled, so that none waits forever', async () => {
    let [atOnce, most] = [0, 0];
    let failing = 12;
    receiver.answerWith((_, response) => {
      most = Math.max(most, ++atOnce);
      setTimeout(() => {
        atOnce--;
        response.writeHead(failing-- > 0 ? 500 : 200).end();
      }, 2);
    });
    const webhook = await subscribe({ retrySchedule: [] });
    await app.publish(30);
    await eventually(async () => (await count(webhook, `status IN ('succeeded', 'dead')`)) === 30);
    expect(await count(webhook, `status = 'dead'`)).toBe(12);
    expect(most).toBeLessThanOrEqual(SLOTS / 2);
    expect(new Set(ids()).size).toBe(30);
  });

  it('keeps the order of each aggregate', async () => {
    const [a, b] = [newId(), newId()];
    const webhook = await subscribe({ ordering: 'aggregate' });
    const first = await publishTo(app, [a, b, a, b]);
    const more = Array.from({ length: 5 }, () => newId());
    await publishTo(app, more);
    await settles(webhook);
    const tried = receiver.requests.length;
    const last = await publishTo(app, [a, b]);
    await eventually(async () => (await app.deliveries(webhook)).length === 11);
    receiver.answerWith(200);
    clock.advance(2 * 60_000);
    await eventually(async () => (await count(webhook, `status = 'succeeded'`)) === 11);
    const after = ids().slice(tried);
    const queueOf = (even: number): unknown[] =>
      after.filter((id) => [...first, ...last].some((own, n) => own === id && n % 2 === even));
    expect(queueOf(0)).toEqual([first[0], first[2], last[0]]);
    expect(queueOf(1)).toEqual([first[1], first[3], last[1]]);
  });
});
