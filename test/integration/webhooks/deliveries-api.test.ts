import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { startDeliveringApp } from '../../support/delivering-app.js';
import type { DeliveringApp, Webhook } from '../../support/delivering-app.js';
import { eventually } from '../../support/eventually.js';
import { startReceiver } from '../../support/receiver.js';
import type { Receiver } from '../../support/receiver.js';

jest.setTimeout(60_000);

describe('deliveries over HTTP', () => {
  let app: DeliveringApp;
  let receiver: Receiver;
  let webhook: Webhook;
  let shipped: string[];

  const keyOf = async (tenantId: string, scopes: string[]): Promise<string> => {
    const body = { name: 'test', tenantId, scopes };
    return (await app.call('POST', '/api-keys', { body })).body.key;
  };

  beforeAll(async () => {
    app = await startDeliveringApp();
    receiver = await startReceiver();
    webhook = await app.subscribe(`${receiver.url}/listed`);
    shipped = await app.publish(5);
    await app.publish(2, 'order.delivered');
    await eventually(async () => (await app.deliveries(webhook, '&status=succeeded')).length === 7);
  });
  afterAll(async () => {
    await app.close();
    await receiver.close();
  });

  it('are listed newest first, page by page', async () => {
    const ids: string[] = [];
    let cursor: string | null = '';
    for (let page = 0; cursor !== null; page++) {
      const query: string = `limit=3${cursor === '' ? '' : `&cursor=${cursor}`}`;
      const { status, body } = await app.call('GET', `/webhooks/${webhook.id}/deliveries?${query}`);
      expect(status).toBe(200);
      ids.push(...body.data.map(({ eventId }: { eventId: string }) => eventId));
      cursor = body.nextCursor;
      expect(page).toBeLessThan(3);
    }
    expect(ids).toHaveLength(7);
    expect(ids.slice(2)).toEqual([...shipped].reverse());
    const oldestFirst = await app.deliveries(webhook, '&order=asc');
    expect(oldestFirst.map(({ eventId }) => eventId)).toEqual(ids.toReversed());
  });

  it('show when they were created', async () => {
    const before = Date.now();
    const eventTypes = ['inventory.low_stock'];
    const other = await app.subscribe(`${receiver.url}/dated`, { eventTypes });
    await app.publish(1, 'inventory.low_stock');
    const delivery = await app.delivery(other, ({ status }) => status === 'succeeded');
    expect(Date.parse(delivery.createdAt)).toBeGreaterThanOrEqual(before);
    expect(Date.parse(delivery.createdAt)).toBeLessThanOrEqual(Date.parse(delivery.attempts[0].at));
    expect((await app.call('GET', `/deliveries/${delivery.id}`)).body).toEqual(delivery);
  });

  it('are filtered by status and event type', async () => {
    expect(await app.deliveries(webhook, '&eventType=order.delivered')).toHaveLength(2);
    expect(await app.deliveries(webhook, '&status=succeeded&eventType=order.shipped')).toHaveLength(
      5,
    );
    expect(await app.deliveries(webhook, '&status=dead')).toEqual([]);
  });

  it('are not listed with an invalid filter or cursor', async () => {
    for (const query of ['status=lost', 'cursor=!', 'limit=0', 'order=up', 'since=now']) {
      const answer = await app.call('GET', `/webhooks/${webhook.id}/deliveries?${query}`);
      expect({ query, status: answer.status }).toEqual({ query, status: 400 });
    }
  });

  it('do not exist for another tenant', async () => {
    const [delivery] = await app.deliveries(webhook);
    const key = await keyOf('stranger', ['webhooks:read', 'webhooks:write']);
    for (const [method, path] of [
      ['GET', `/webhooks/${webhook.id}/deliveries`],
      ['GET', `/deliveries/${delivery.id}`],
      ['POST', `/deliveries/${delivery.id}/retry`],
    ] as const) {
      expect((await app.call(method, path, { key })).status).toBe(404);
    }
  });

  it('require the scopes of webhooks', async () => {
    const [delivery] = await app.deliveries(webhook);
    const key = await keyOf('default', ['webhooks:read']);
    expect((await app.call('GET', `/deliveries/${delivery.id}`, { key })).status).toBe(200);
    expect((await app.call('POST', `/deliveries/${delivery.id}/retry`, { key })).status).toBe(403);
    expect((await app.call('GET', `/deliveries/${delivery.id}`, { key: null })).status).toBe(401);
  });

  it('are not found by an unknown or malformed id', async () => {
    for (const id of ['7f1a9c52-0000-7000-8000-000000000000', 'nonsense']) {
      expect((await app.call('GET', `/deliveries/${id}`)).status).toBe(404);
      expect((await app.call('POST', `/deliveries/${id}/retry`)).status).toBe(404);
    }
  });
});
