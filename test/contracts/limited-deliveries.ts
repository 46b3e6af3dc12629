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
import { startDeliveringApp } from '../support/delivering-app.js';
import type { DeliveringApp, Webhook } from '../support/delivering-app.js';
import { eventually } from '../support/eventually.js';
import { startReceiver } from '../support/receiver.js';
import type { Receiver } from '../support/receiver.js';

jest.setTimeout(120_000);

/**
 * The contract of `rateLimit` and `concurrency` with two workers, for every adapter of the
 * `DeliveryQueue`.
 */
export function limitedDeliveriesContract(
  adapter: string,
  settings: () => Readonly<Record<string, string>>,
): void {
  describe(`a webhook with limits on ${adapter}`, () => {
    let apps: readonly DeliveringApp[];
    let app: DeliveringApp;
    let receiver: Receiver;

    // A request without a response stays open for the whole test.
    const start = (databaseUrl?: string): Promise<DeliveringApp> =>
      startDeliveringApp({
        settings: { WEBHOOK_TIMEOUT: '60s', ...settings() },
        ...(databaseUrl === undefined ? {} : { databaseUrl }),
      });
    beforeAll(async () => {
      app = await start();
      apps = [app, await start(app.databaseUrl)];
    });
    beforeEach(async () => {
      receiver = await startReceiver();
    });
    afterEach(async () => {
      await app.database.query(`UPDATE webhook_subscriptions SET deleted_at = now()`);
      await receiver.close();
    });
    afterAll(async () => {
      // The first one created the database, and drops it.
      for (const one of apps.toReversed()) await one.close();
    });

    const subscribe = (limits: object, path = '/hook'): Promise<Webhook> =>
      app.subscribe(`${receiver.url}${path}`, { ...limits });
    const arrived = (path: string): number =>
      receiver.requests.filter((request) => request.path === path).length;

    it('never receives more requests at once than its concurrency, and the next as one ends', async () => {
      let open = 0;
      let most = 0;
      receiver.answerWith((_, response) => {
        most = Math.max(most, ++open);
        setTimeout(() => {
          open--;
          response.writeHead(200).end();
        }, 5);
      });
      await subscribe({ concurrency: 3 });
      for (const one of apps) await one.publish(60);
      await eventually(() => receiver.requests.length >= 120);
      expect(most).toBe(3);
      const ids = receiver.requests.map(({ headers }) => headers['webhook-id']);
      expect(new Set(ids).size).toBe(120);
    });

    it('receives at most its rate in any second, and the next as soon as the rate permits', async () => {
      const webhook = await subscribe({ rateLimit: 20 });
      for (const one of apps) await one.publish(30);
      const all = await eventually(async () => {
        const succeeded = await app.deliveries(webhook, '&status=succeeded');
        return succeeded.length === 60 && succeeded;
      });
      // The times at which they were sent: on a busy machine, several may arrive at once.
      const at = all.map(({ attempts: [attempt] }) => Date.parse(attempt.at));
      for (const start of at) {
        // The tolerance for late timers never adds more than three to twenty.
        expect(at.filter((other) => other >= start && other < start + 1_000).length).toBeLessThan(
          24,
        );
      }
    });

    it('receives at full speed once the limits are removed', async () => {
      const webhook = await subscribe({ rateLimit: 1, concurrency: 1 });
      await app.publish(100);
      await eventually(() => receiver.requests.length >= 1);
      expect(receiver.requests.length).toBeLessThan(20);
      const change = { rateLimit: null, concurrency: null };
      await app.call('PATCH', `/webhooks/${webhook.id}`, { body: change });
      await eventually(() => receiver.requests.length >= 100);
    });

    it('does not delay others', async () => {
      receiver.answerWith(({ path }, response) => {
        if (path !== '/full') response.writeHead(200).end();
      });
      await subscribe({ rateLimit: 1 }, '/slow');
      await subscribe({ concurrency: 1 }, '/full');
      await app.publish(300);
      await eventually(() => arrived('/slow') > 0 && arrived('/full') > 0);
      await subscribe({}, '/free');
      await app.publish(300);
      await eventually(() => arrived('/free') >= 300);
      expect(arrived('/full')).toBe(1);
      expect(arrived('/slow')).toBeLessThan(100);
    });

    it('receives test deliveries regardless of its limits', async () => {
      receiver.answerWith(({ json }, response) => {
        if (json.eventType === 'webhook.test') response.writeHead(200).end();
      });
      const webhook = await subscribe({ concurrency: 1, rateLimit: 1 });
      await app.publish(3);
      await eventually(() => receiver.requests.length === 1);
      for (let n = 0; n < 3; n++) {
        const attempt = await app.call('POST', `/webhooks/${webhook.id}/test`);
        expect(attempt.body).toMatchObject({ statusCode: 200, error: null });
      }
    });
  });
}
