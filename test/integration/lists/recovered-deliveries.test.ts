import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { startDeliveringApp } from '../../support/delivering-app.js';
import type { DeliveringApp, Webhook } from '../../support/delivering-app.js';
import { eventually } from '../../support/eventually.js';
import { startReceiver } from '../../support/receiver.js';
import type { Receiver } from '../../support/receiver.js';

jest.setTimeout(60_000);

describe('recovered deliveries', () => {
  let app: DeliveringApp;
  let receiver: Receiver;
  beforeAll(async () => {
    receiver = await startReceiver();
    app = await startDeliveringApp();
  });
  afterAll(async () => {
    await app.close();
    await receiver.close();
  });

  const delivered = async (webhook: Webhook, count: number): Promise<void> => {
    const succeeded = () => app.deliveries(webhook, '&status=succeeded');
    await eventually(async () => (await succeeded()).length === count);
  };

  it('are listed in the order of their creation, from either end and page by page', async () => {
    const past = await app.publish(2);
    await eventually(async () => (await app.call('GET', '/events')).body.data.length === 2);
    const webhook = await app.subscribe(`${receiver.url}/hook`);
    const [first] = await app.publish(1);
    await delivered(webhook, 1);
    await app.call('POST', `/webhooks/${webhook.id}/recover`, { body: { since: 1 } });
    await delivered(webhook, 3);
    const [last] = await app.publish(1);
    await delivered(webhook, 4);

    const listed = await app.deliveries(webhook, '&order=asc');
    expect(listed.map(({ eventId }) => eventId)).toEqual([first, ...past, last]);
    expect(await app.deliveries(webhook)).toEqual(listed.toReversed());
    const paged: unknown[] = [];
    for (let cursor = ''; ;) {
      const path = `/webhooks/${webhook.id}/deliveries?order=asc&limit=1${cursor}`;
      const { body } = await app.call('GET', path);
      paged.push(...body.data);
      if (body.nextCursor === null) break;
      cursor = `&cursor=${body.nextCursor}`;
    }
    expect(paged).toEqual(listed);
    const { createdAt } = listed[1];
    const since = await app.deliveries(webhook, `&since=${createdAt}&order=asc`);
    expect(since.map(({ eventId }) => eventId)).toEqual([...past, last]);
  });
});
