import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startDeliveringApp } from '../../support/delivering-app.js';
import type { DeliveringApp } from '../../support/delivering-app.js';
import { eventually } from '../../support/eventually.js';
import { startReceiver } from '../../support/receiver.js';
import type { Receiver } from '../../support/receiver.js';

describe('events while a webhook is paused', () => {
  let app: DeliveringApp;
  let receiver: Receiver;

  beforeAll(async () => {
    app = await startDeliveringApp();
  });
  beforeEach(async () => {
    receiver = await startReceiver();
  });
  afterEach(() => receiver.close());
  afterAll(() => app.close());

  const paused = async (): ReturnType<DeliveringApp['subscribe']> => {
    const webhook = await app.subscribe(`${receiver.url}/hook`);
    await app.call('POST', `/webhooks/${webhook.id}/pause`);
    return webhook;
  };

  it('are held as soon as they are matched, and never pending', async () => {
    const webhook = await paused();
    await app.publish(1);
    const seen = await eventually(async () => (await app.deliveries(webhook))[0]);
    expect(seen.status).toBe('held');
  });

  it('are cancelled, and not sent, when it is resumed without them', async () => {
    const webhook = await paused();
    await app.publish(3);
    await eventually(async () => (await app.deliveries(webhook)).length === 3);
    await app.call('POST', `/webhooks/${webhook.id}/resume`, { body: { replayHeld: false } });
    const [later] = await app.publish(1);
    await eventually(() => receiver.requests.length > 0);
    expect(receiver.requests.map(({ headers }) => headers['webhook-id'])).toEqual([later]);
    const statuses = (await app.deliveries(webhook)).map(({ status }) => status);
    expect(statuses.slice(1)).toEqual(['cancelled', 'cancelled', 'cancelled']);
  });

  it('are cancelled when it is deleted, and can still be listed', async () => {
    const webhook = await paused();
    await app.publish(2);
    await eventually(async () => (await app.deliveries(webhook)).length === 2);
    expect((await app.call('DELETE', `/webhooks/${webhook.id}`)).status).toBe(204);
    expect(await app.deliveries(webhook, '&status=cancelled')).toHaveLength(2);
    expect(await app.deliveries(webhook)).toHaveLength(2);
  });

  it('are not affected by a resume of an active webhook', async () => {
    receiver.answerWith(500);
    const webhook = await app.subscribe(`${receiver.url}/hook`);
    await app.publish(1);
    await app.delivery(webhook, ({ attemptCount }) => attemptCount === 1);
    await app.call('POST', `/webhooks/${webhook.id}/enable`, { body: { replayHeld: false } });
    expect((await app.deliveries(webhook))[0].status).toBe('pending');
  });
});
