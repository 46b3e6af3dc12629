import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { startDeliveringApp } from '../../support/delivering-app.js';
import type { DeliveringApp } from '../../support/delivering-app.js';
import { eventually } from '../../support/eventually.js';
import { ManualClock } from '../../support/manual-clock.js';
import { startReceiver } from '../../support/receiver.js';
import type { Receiver } from '../../support/receiver.js';

jest.setTimeout(60_000);

describe('the response header webhook-delivery', () => {
  const clock = new ManualClock();
  let app: DeliveringApp;
  let receiver: Receiver;

  beforeAll(async () => {
    app = await startDeliveringApp({ clock, settings: { WEBHOOK_DISABLE_AFTER: '1' } });
    receiver = await startReceiver();
  });
  afterAll(async () => {
    await app.close();
    await receiver.close();
  });

  const webhookNow = async (id: string) => (await app.call('GET', `/webhooks/${id}`)).body;
  const lastChange = async (id: string) =>
    (await app.call('GET', `/webhooks/${id}/status-changes`)).body.data[0];
  const answering = (status: number, wish: string): void =>
    receiver.answerWith((request, response) =>
      response
        .writeHead(request.path === '/asks' ? status : 200, { 'webhook-delivery': wish })
        .end(),
    );
  async function subscribed() {
    await app.database.query(`UPDATE webhook_subscriptions SET deleted_at = now()`);
    return await app.subscribe(`${receiver.url}/asks`);
  }

  it.each([
    [200, 'succeeded', 0],
    [500, 'held', 1],
    [410, 'held', 1],
  ])('disables after %i, whose delivery is then %s', async (status, outcome, failures) => {
    answering(status, 'Disable');
    const webhook = await subscribed();
    await app.publish(1);
    const delivery = await app.delivery(webhook, (found) => found.status === outcome);
    expect(delivery.attempts).toMatchObject([{ number: 1, statusCode: status }]);
    expect(await webhookNow(webhook.id)).toMatchObject({
      status: 'disabled',
      disabledReason: expect.stringMatching(/webhook-delivery: disable/),
      consecutiveFailures: failures,
    });
    expect(await lastChange(webhook.id)).toMatchObject({
      actor: 'system',
      cause: 'receiver',
      attempts: [{ deliveryId: delivery.id, number: 1 }],
    });
    await app.publish(1);
    await eventually(async () => {
      const found = await app.deliveries(webhook);
      return found.length === 2 && found[0].status === 'held';
    });
  });

  it('ends a failed delivery immediately, which does not disable the webhook', async () => {
    answering(500, 'abort-MESSAGE');
    const webhook = await subscribed();
    await app.publish(1);
    const delivery = await app.delivery(webhook, ({ status }) => status === 'dead');
    expect(delivery).toMatchObject({ attemptCount: 1, nextAttemptAt: null });
    const { data } = (await app.call('GET', `/dead-letters?webhookId=${webhook.id}`)).body;
    expect(data).toMatchObject([
      {
        deliveryId: delivery.id,
        attempts: 1,
        reason:
          'aborted by the receiver (abort-message): the receiver responded with HTTP 500 (Internal Server Error)',
      },
    ]);
    expect(await webhookNow(webhook.id)).toMatchObject({
      status: 'active',
      consecutiveFailures: 1,
    });
  });

  it.each([
    ['abort-message', 200, 'succeeded'],
    ['stop-it', 200, 'succeeded'],
    ['stop-it', 500, 'pending'],
  ])('%s after %i changes nothing', async (wish, status, outcome) => {
    answering(status, wish);
    const webhook = await subscribed();
    await app.publish(1);
    const delivery = await app.delivery(webhook, ({ attemptCount }) => attemptCount === 1);
    expect(delivery.status).toBe(outcome);
    expect((await webhookNow(webhook.id)).status).toBe('active');
  });
});
