import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { startDeliveringApp } from '../../support/delivering-app.js';
import type { DeliveringApp, Webhook } from '../../support/delivering-app.js';
import { eventually } from '../../support/eventually.js';
import { ManualClock } from '../../support/manual-clock.js';
import { startReceiver } from '../../support/receiver.js';
import type { Receiver } from '../../support/receiver.js';

jest.setTimeout(60_000);

const UNKNOWN = '7f1a9c52-0000-7000-8000-000000000000';

describe('dead letters', () => {
  const clock = new ManualClock();
  let app: DeliveringApp;
  let receiver: Receiver;
  let webhook: Webhook;
  let eventId: string;

  const letters = async (query = '') => {
    const { body } = await app.call('GET', `/dead-letters?webhookId=${webhook.id}${query}`);
    return body.data;
  };
  const replay = (id: string) => app.call('POST', `/dead-letters/${id}/replay`);
  const path = (): string => `/${webhook.id}`;

  beforeAll(async () => {
    app = await startDeliveringApp({ clock, settings: { WEBHOOK_DISABLE_AFTER: '1000' } });
    receiver = await startReceiver();
  });
  afterAll(async () => {
    await app.close();
    await receiver.close();
  });

  /** A webhook with one delivery that is dead after one attempt and one retry. */
  beforeEach(async () => {
    receiver.answerWith(500);
    webhook = await app.subscribe(`${receiver.url}/hook`, { retrySchedule: ['1m'] });
    eventId = (await app.publish(1))[0]!;
    await app.delivery(webhook, ({ attemptCount }) => attemptCount === 1);
    clock.advance(120_000);
    await app.delivery(webhook, ({ status }) => status === 'dead');
    await app.call('PATCH', `/webhooks/${webhook.id}`, { body: { url: receiver.url + path() } });
    await app.database.query(`UPDATE webhook_subscriptions SET deleted_at = now() WHERE id <> $1`, [
      webhook.id,
    ]);
  });

  it('hold the failure reason and a copy of the event', async () => {
    const [letter] = await letters();
    const event = (await app.call('GET', `/events/${eventId}`)).body;
    const [delivery] = await app.deliveries(webhook);
    expect(letter).toEqual({
      id: expect.any(String),
      source: 'webhook',
      status: 'open',
      reason: 'the receiver responded with HTTP 500 (Internal Server Error)',
      tenantId: 'default',
      event,
      webhookId: webhook.id,
      deliveryId: delivery.id,
      group: null,
      attempts: 2,
      replays: [],
      createdAt: clock.now().toISOString(),
    });
    expect((await app.call('GET', `/dead-letters/${letter.id}`)).body).toEqual(letter);
  });

  it('are replayed with the same event id and a full retry schedule, and record it', async () => {
    const [letter] = await letters();
    const response = await replay(letter.id);
    expect(response).toMatchObject({
      status: 202,
      body: {
        status: 'replayed',
        replays: [{ at: clock.now().toISOString(), actor: 'api-key:admin', result: 'scheduled' }],
      },
    });
    // Two more attempts: the schedule restarts, the attempt count continues.
    await app.delivery(webhook, ({ attemptCount }) => attemptCount === 3);
    clock.advance(120_000);
    const again = await app.delivery(webhook, ({ attemptCount }) => attemptCount === 4);
    expect(again.status).toBe('dead');
    const ids = receiver.requests.filter((request) => request.path === path());
    expect(ids.map(({ headers }) => [headers['webhook-id'], headers['webhook-attempt']])).toEqual([
      [eventId, '3'],
      [eventId, '4'],
    ]);
    expect((await letters()).map(({ status }: { status: string }) => status)).toEqual([
      'open',
      'replayed',
    ]);
  });

  it('are delivered by a replay once the receiver has recovered', async () => {
    receiver.answerWith(200);
    const [letter] = await letters();
    await replay(letter.id);
    await app.delivery(webhook, ({ status }) => status === 'succeeded');
    expect(await letters('&status=open')).toEqual([]);
  });

  it('are sent from their own copy when the log no longer has the event', async () => {
    receiver.answerWith(200);
    const [letter] = await letters();
    await app.database.query(`ALTER TABLE event_log DISABLE TRIGGER event_log_append_only`);
    await app.database.query(`DELETE FROM event_log WHERE event_id = $1`, [eventId]);
    await app.database.query(`ALTER TABLE event_log ENABLE TRIGGER event_log_append_only`);
    await replay(letter.id);
    await app.delivery(webhook, ({ status }) => status === 'succeeded');
    expect(receiver.requests.at(-1)?.json).toEqual(letter.event);
  });

  it('are replayed only once', async () => {
    const [letter] = await letters();
    const responses = await Promise.all([replay(letter.id), replay(letter.id)]);
    expect(responses.map(({ status }) => status).sort()).toEqual([202, 409]);
  });

  it('are held while their webhook is paused', async () => {
    receiver.answerWith(200);
    const [letter] = await letters();
    await app.call('POST', `/webhooks/${webhook.id}/pause`);
    expect((await replay(letter.id)).body.replays[0].result).toBe('held');
    await app.delivery(webhook, ({ status }) => status === 'held');
    await app.call('POST', `/webhooks/${webhook.id}/resume`);
    await app.delivery(webhook, ({ status }) => status === 'succeeded');
  });

  it('of a deleted webhook cannot be replayed, and stay open', async () => {
    const [letter] = await letters();
    await app.call('DELETE', `/webhooks/${webhook.id}`);
    expect(await replay(letter.id)).toMatchObject({
      status: 409,
      body: { type: expect.stringContaining('webhook_deleted') },
    });
    expect((await letters())[0].status).toBe('open');
  });

  it('are discarded for good, and stay readable', async () => {
    const [letter] = await letters();
    expect((await app.call('DELETE', `/dead-letters/${letter.id}`)).status).toBe(204);
    expect((await replay(letter.id)).status).toBe(409);
    expect((await app.call('DELETE', `/dead-letters/${letter.id}`)).status).toBe(204);
    expect(await letters('&status=discarded')).toHaveLength(1);
  });

  it('are found by source, type, status and time', async () => {
    const now = clock.now().getTime();
    const at = (ms: number): string => new Date(now + ms).toISOString();
    expect(await letters('&source=webhook&eventType=order.shipped&status=open')).toHaveLength(1);
    expect(await letters(`&since=${at(-1)}&until=${at(1)}`)).toHaveLength(1);
    for (const query of [
      '&source=broker',
      '&eventType=order.created',
      '&status=replayed',
      `&since=${at(1)}`,
      `&until=${at(-1)}`,
    ]) {
      expect({ query, found: await letters(query) }).toEqual({ query, found: [] });
    }
  });

  it('require the admin scope', async () => {
    const body = { name: 'test', scopes: ['webhooks:read', 'webhooks:write'] };
    const { key } = (await app.call('POST', '/api-keys', { body })).body;
    const [letter] = await letters();
    for (const [method, route] of [
      ['GET', '/dead-letters'],
      ['GET', `/dead-letters/${letter.id}`],
      ['POST', `/dead-letters/${letter.id}/replay`],
      ['DELETE', `/dead-letters/${letter.id}`],
    ] as const) {
      expect((await app.call(method, route, { key })).status).toBe(403);
    }
  });

  it('respond 404 for an unknown id and 400 for an invalid filter', async () => {
    expect((await app.call('GET', `/dead-letters/${UNKNOWN}`)).status).toBe(404);
    expect((await replay(UNKNOWN)).status).toBe(404);
    expect((await app.call('DELETE', `/dead-letters/${UNKNOWN}`)).status).toBe(404);
    for (const query of [
      'source=mail',
      'status=lost',
      'since=yesterday',
      'webhookId=x',
      'order=newest',
      'since=2030-01-02T00:00:00Z&until=2030-01-01T00:00:00Z',
    ]) {
      expect((await app.call('GET', `/dead-letters?${query}`)).status).toBe(400);
    }
  });

  it('are listed page by page, newest first', async () => {
    await app.publish(2);
    await eventually(async () => {
      const [first, second] = await app.deliveries(webhook);
      return first.attemptCount === 1 && second.attemptCount === 1;
    });
    clock.advance(120_000);
    await eventually(async () => (await letters()).length === 3);
    const first = (await app.call('GET', `/dead-letters?webhookId=${webhook.id}&limit=2`)).body;
    const cursor = first.nextCursor;
    const second = await letters(`&limit=2&cursor=${cursor}`);
    const ids = [...first.data, ...second].map(({ id }: { id: string }) => id);
    expect(ids).toEqual([...ids].sort().reverse());
    expect(new Set(ids).size).toBe(3);
    const oldestFirst = await letters('&order=asc');
    expect(oldestFirst.map(({ id }: { id: string }) => id)).toEqual(ids.toReversed());
  });
});
