import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Webhook as StandardWebhook } from 'standardwebhooks';
import { DeliveryClaims } from '../../src/webhooks/deliveries/claim/delivery-claims.js';
import { WebhookSender } from '../../src/webhooks/sending/index.js';
import type { SendRequest, SendResult } from '../../src/webhooks/sending/index.js';
import { startDeliveringApp } from '../support/delivering-app.js';
import type { DeliveringApp } from '../support/delivering-app.js';
import { eventually } from '../support/eventually.js';
import { ManualClock } from '../support/manual-clock.js';
import { createTestDatabase } from '../support/postgres/index.js';
import { startReceiver } from '../support/receiver.js';
import type { ReceivedRequest, Receiver } from '../support/receiver.js';

const MINUTE = 60_000;

jest.setTimeout(60_000);

/**
 * The contract of every adapter of the `DeliveryQueue`, whatever happens to its hints. `settings`
 * make the application use the adapter.
 */
export function deliveryQueueContract(
  adapter: string,
  settings: () => Readonly<Record<string, string>>,
): void {
  describe(`deliveries on ${adapter}`, () => {
    const clock = new ManualClock();
    let app: DeliveringApp;
    let receiver: Receiver;
    const alsoOpen: { close(): Promise<void> }[] = [];

    const start = (options: Parameters<typeof startDeliveringApp>[0] = {}) =>
      startDeliveringApp({
        clock,
        ...options,
        settings: { WEBHOOK_TIMEOUT: '60s', ...settings(), ...options.settings },
      });
    const received = (path: string): ReceivedRequest[] =>
      receiver.requests.filter((request) => request.path === path);
    const idsAt = (path: string): unknown[] =>
      received(path).map(({ headers }) => headers['webhook-id']);

    beforeAll(async () => {
      app = await start();
      receiver = await startReceiver();
    });
    afterEach(async () => {
      for (const one of alsoOpen.splice(0)) await one.close();
      receiver.answerWith(200);
      await app.database.query(`UPDATE webhook_subscriptions SET deleted_at = now()`);
    });
    afterAll(async () => {
      await app.close();
      await receiver.close();
    });

    it('delivers each event once, signed according to Standard Webhooks', async () => {
      const webhook = await app.subscribe(`${receiver.url}/all`);
      const ids = await app.publish(300);
      await eventually(() => received('/all').length >= 300);
      expect(idsAt('/all').sort()).toEqual([...ids].sort());
      const verifier = new StandardWebhook(webhook.secret);
      for (const { rawBody, headers } of received('/all').slice(0, 5)) {
        jest.useFakeTimers({ now: clock.now(), doNotFake: ['setTimeout', 'setImmediate'] });
        expect(() => verifier.verify(rawBody, headers as Record<string, string>)).not.toThrow();
        jest.useRealTimers();
      }
      await eventually(async () => {
        const [row] = await app.database.query(
          `SELECT count(*)::int AS done FROM webhook_deliveries WHERE subscription_id = $1 AND status = 'succeeded'`,
          [webhook.id],
        );
        return row.done === 300;
      });
    });

    it('retries at the times of the schedule, and then gives up', async () => {
      receiver.answerWith(500);
      const webhook = await app.subscribe(`${receiver.url}/late`);
      const [eventId] = await app.publish(1);
      // With the jitter in the middle, each wait is 5 % longer than the schedule says.
      for (const [n, wait] of [1, 5, 30, 120, 1_440].entries()) {
        const delivery = await app.delivery(webhook, ({ attemptCount }) => attemptCount === n + 1);
        const due = clock.now().getTime() + wait * MINUTE * 1.05;
        expect(delivery).toMatchObject({
          eventId,
          status: 'pending',
          nextAttemptAt: new Date(due).toISOString(),
        });
        clock.advance(wait * MINUTE * 1.05 - 1);
        expect(await app.get(DeliveryClaims).promoteDue()).toBe(0);
        clock.advance(1);
      }
      const dead = await app.delivery(webhook, ({ status }) => status === 'dead');
      expect(dead).toMatchObject({ attemptCount: 6, nextAttemptAt: null });
      expect(dead.attempts.map(({ number }: { number: number }) => number)).toEqual([
        1, 2, 3, 4, 5, 6,
      ]);
      expect(received('/late').map(({ headers }) => headers['webhook-attempt'])).toEqual(
        ['1', '2', '3', '4', '5', '6'], // prettier-ignore
      );
      expect(new Set(idsAt('/late'))).toEqual(new Set([eventId]));
    });

    it('sends nothing twice with two workers', async () => {
      const second = await start({ databaseUrl: app.databaseUrl });
      alsoOpen.push(second);
      await app.subscribe(`${receiver.url}/two`);
      const ids = [...(await app.publish(400)), ...(await second.publish(400))];
      await eventually(() => received('/two').length >= 800);
      expect(idsAt('/two').sort()).toEqual(ids.sort());
    });

    it('repeats an attempt that a crash interrupted, without using up the schedule', async () => {
      const webhook = await app.subscribe(`${receiver.url}/crash`, { active: false });
      const [eventId] = await app.publish(1);
      await app.delivery(webhook, ({ status }) => status === 'held');
      // As a worker leaves it that crashes after the claim.
      await app.database.query(`UPDATE webhook_subscriptions SET status = 'active' WHERE id = $1`, [
        webhook.id,
      ]);
      await app.database.query(
        `UPDATE webhook_deliveries SET status = 'delivering', claim_count = 1, lease_until = $2
         WHERE subscription_id = $1`,
        [webhook.id, new Date(clock.now().getTime() + 25_000)],
      );
      clock.advance(25_000);
      const delivery = await app.delivery(webhook, ({ status }) => status === 'succeeded');
      expect(delivery).toMatchObject({ eventId, attemptCount: 1 });
      expect(received('/crash')).toHaveLength(1);
      expect(received('/crash')[0]?.headers).toMatchObject({
        'webhook-id': eventId,
        'webhook-attempt': '1',
      });
    });

    it('does not let unresponsive receivers delay others', async () => {
      receiver.answerWith(({ path }, response) => {
        if (!path.startsWith('/hangs')) response.writeHead(200).end();
      });
      for (let n = 0; n < 5; n++) await app.subscribe(`${receiver.url}/hangs/${n}`);
      await app.publish(200);
      await eventually(
        () =>
          new Set(receiver.requests.map(({ path }) => path).filter((p) => p.startsWith('/hangs')))
            .size === 5,
      );
      await app.subscribe(`${receiver.url}/live`);
      const begun = performance.now();
      await app.publish(200);
      await eventually(() => received('/live').length >= 200, 30_000);
      // Far less than the 60 s that each of the others takes, even on a busy machine.
      expect(performance.now() - begun).toBeLessThan(30_000);
    });

    it('releases at a stop what it has not sent', async () => {
      const database = await createTestDatabase();
      const sender = new SilentSender();
      const stopped = await start({
        databaseUrl: database.url,
        overrides: [{ provide: WebhookSender, useValue: sender }],
      });
      await stopped.subscribe(`${receiver.url}/stop`);
      const ids = await stopped.publish(100);
      await eventually(() => sender.inFlight.length > 0);
      await stopped.close();

      const restarted = await start({ databaseUrl: database.url });
      await eventually(() => received('/stop').length >= 100);
      expect(idsAt('/stop').sort()).toEqual(ids.sort());
      expect(new Set(received('/stop').map(({ headers }) => headers['webhook-attempt']))).toEqual(
        new Set(['1']),
      );
      await restarted.close();
      await database.drop();
    });
  });
}

/** Never sends and never resolves, as with an unresponsive receiver, until it is closed. */
class SilentSender extends WebhookSender {
  readonly inFlight: ((result: SendResult) => void)[] = [];

  override send(_: SendRequest): Promise<SendResult> {
    return new Promise((resolve) => this.inFlight.push(resolve));
  }

  override close(): void {
    for (const end of this.inFlight) end(ABORTED);
  }
}

const ABORTED: SendResult = {
  statusCode: null,
  errorClass: 'aborted',
  error: 'the sender was shut down',
  errorDetail: null,
  responseHeaders: null,
  responseBody: null,
  resolvedAddress: null,
  durationMs: 0,
  timings: { dns: null, connect: null, tls: null, firstByte: null, total: 0 },
};
