import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '../../../src/common/index.js';
import { SqlPool } from '../../../src/database/index.js';
import { DeadLetterRecorder } from '../../../src/dead-letter/index.js';
import { ADMIN_KEY } from '../../support/app.js';
import { startDeliveringApp } from '../../support/delivering-app.js';
import type { DeliveringApp } from '../../support/delivering-app.js';
import { eventually } from '../../support/eventually.js';
import { startReceiver } from '../../support/receiver.js';
import type { Receiver } from '../../support/receiver.js';
import { SseClient } from '../../support/sse-client.js';

const LETTER = {
  source: 'webhook',
  reason: 'the receiver responded with HTTP 500 (Internal Server Error)',
  tenantId: 'default',
  eventType: 'order.payment_received',
  event: '{}',
  attempts: 1,
} as const;

describe('a system event', () => {
  let app: DeliveringApp;
  let receiver: Receiver;

  beforeAll(async () => {
    app = await startDeliveringApp({ settings: { WEBHOOK_DISABLE_AFTER: '1' } });
    receiver = await startReceiver();
  });
  afterEach(async () => {
    receiver.answerWith(200);
    await app.database.query(`UPDATE webhook_subscriptions SET deleted_at = now()`);
  });
  afterAll(async () => {
    await app.close();
    await receiver.close();
  });

  const subscribe = (eventTypes: string[]) =>
    app.subscribe(`${receiver.url}/${newId()}`, { eventTypes, retrySchedule: [] });
  const status = async (id: string) => (await app.call('GET', `/webhooks/${id}`)).body.status;
  const isDisabled = (id: string) => eventually(async () => (await status(id)) === 'disabled');
  const events = async (query: string) =>
    (await app.call('GET', `/events?limit=1000&${query}`)).body.data;
  /** The number of events of a type, in the outbox and the log. */
  const count = async (type: string): Promise<number> => {
    const rows = await app.database.query(
      `SELECT FROM outbox WHERE event_type = $1 UNION ALL SELECT FROM event_log WHERE event_type = $1`,
      [type],
    );
    return rows.length;
  };
  const lettersOf = async ({ id }: { id: string }) =>
    (await app.call('GET', `/dead-letters?webhookId=${id}`)).body.data;

  it('reports a dead letter and a disabled webhook, each caused by the event that failed', async () => {
    const webhook = await subscribe(['order.*']);
    receiver.answerWith(500);
    const [eventId] = await app.publish(1, 'order.payment_received');
    await isDisabled(webhook.id);
    const [letter] = await lettersOf(webhook);
    const common = { version: 1, tenantId: 'default', actor: 'system', causationId: eventId };
    const created = await eventually(async () => (await events(`aggregateId=${letter.id}`))[0]);
    expect(created).toMatchObject({
      ...common,
      eventType: 'system.dead_letter_created',
      source: 'tidings/dead-letters',
      aggregateType: 'dead_letter',
      sequenceNumber: 1,
      correlationId: letter.event.correlationId,
      data: {
        deadLetterId: letter.id,
        source: 'webhook',
        reason: 'the receiver responded with HTTP 500 (Internal Server Error)',
        eventType: 'order.payment_received',
        webhookId: webhook.id,
        deliveryId: letter.deliveryId,
        group: null,
        attempts: 1,
      },
    });
    const disabled = await eventually(async () => (await events(`aggregateId=${webhook.id}`))[0]);
    expect(disabled).toMatchObject({
      ...common,
      eventType: 'system.webhook_disabled',
      source: 'tidings/webhooks',
      aggregateType: 'webhook',
      sequenceNumber: 1,
      data: {
        webhookId: webhook.id,
        reason: 'A delivery failed for good after 1 failed attempts in a row.',
        consecutiveFailures: 1,
      },
    });
    expect(disabled.data.reason).toBe(
      (await app.call('GET', `/webhooks/${webhook.id}`)).body.disabledReason,
    );
  });

  it('continues the sequence numbers when a webhook is disabled again, here by 410', async () => {
    const webhook = await subscribe(['order.*']);
    receiver.answerWith(410);
    for (const sequenceNumber of [1, 2]) {
      await app.publish(1, 'order.payment_received');
      await isDisabled(webhook.id);
      const [event] = await eventually(async () => {
        const found = await events(`aggregateId=${webhook.id}`);
        return found.length === sequenceNumber && found.slice(-1);
      });
      expect(event).toMatchObject({
        sequenceNumber,
        data: { reason: 'The receiver responded with 410 Gone.' },
      });
      const body = { replayHeld: false };
      await app.call('POST', `/webhooks/${webhook.id}/enable`, { body });
    }
    expect(await lettersOf(webhook)).toEqual([]);
  });

  it('reaches readers that request it by name or system.*, and not those that request *', async () => {
    const all = await subscribe(['*']);
    const named = await subscribe(['system.dead_letter_created']);
    const system = await subscribe(['system.*']);
    const stream = await SseClient.connect(`${app.url}/events/stream?types=system.*`, {
      key: ADMIN_KEY,
    });
    const everything = await SseClient.connect(`${app.url}/events/stream?types=*`, {
      key: ADMIN_KEY,
    });
    try {
      const id = await app
        .get(SqlPool)
        .transaction((client) => app.get(DeadLetterRecorder).record(client, LETTER));
      const [marker] = await app.publish(1, 'order.payment_received');
      const typesAt = async (webhook: { id: string; secret: string }, least: number) =>
        await eventually(async () => {
          const found = await app.deliveries(webhook);
          return found.length >= least && found.map(({ eventType }) => eventType).sort();
        });
      expect(await typesAt(all, 1)).toEqual(['order.payment_received']);
      expect(await typesAt(named, 1)).toEqual(['system.dead_letter_created']);
      expect(await typesAt(system, 1)).toEqual(['system.dead_letter_created']);

      const [first] = await stream.received(1);
      expect(first).toMatchObject({
        type: 'system.dead_letter_created',
        data: { aggregateId: id },
      });
      const [other] = await everything.received(1);
      expect(other!.data.eventId).toBe(marker);

      const url = `${app.url}/events/stream?types=system.*&lastEventId=earliest`;
      const replay = await SseClient.connect(url, { key: ADMIN_KEY });
      await replay.until(() => replay.lastEventId === first!.id);
      replay.close();
      expect(replay.events.at(-1)).toEqual(first);

      const typesOf = async (query: string) =>
        new Set((await events(query)).map((event: { eventType: string }) => event.eventType));
      expect(await typesOf('types=*')).toEqual(new Set(['order.payment_received']));
      expect(await typesOf('types=system.dead_letter_created')).toEqual(
        new Set(['system.dead_letter_created']),
      );
      expect(await typesOf('types=*,system.*')).toContain('system.dead_letter_created');
      // Without `types` it is the whole log, position by position.
      const positions = (await events('')).map((event: { position: number }) => event.position);
      expect(positions).toEqual(positions.map((_: number, index: number) => index + 1));
    } finally {
      stream.close();
      everything.close();
    }
  });

  it('causes no further system event when it cannot be delivered itself', async () => {
    const before = await count('system.dead_letter_created');
    const disabledBefore = await count('system.webhook_disabled');
    const webhook = await subscribe(['order.*', 'system.*']);
    receiver.answerWith(500);
    await app.publish(1, 'order.payment_received');
    await isDisabled(webhook.id);
    expect(await count('system.dead_letter_created')).toBe(before + 1);
    expect(await count('system.webhook_disabled')).toBe(disabledBefore + 1);
    // Both are held for the webhook that they are about, and fail again once it is enabled.
    await eventually(async () => (await app.deliveries(webhook, '&status=held')).length === 2);
    await app.call('POST', `/webhooks/${webhook.id}/enable`);
    await isDisabled(webhook.id);
    const dead = await eventually(async () => {
      const found = await lettersOf(webhook);
      return found.length >= 2 && found;
    });
    expect(dead[0].event.eventType).toMatch(/^system\./);
    expect(await count('system.dead_letter_created')).toBe(before + 1);
    expect(await count('system.webhook_disabled')).toBe(disabledBefore + 2);
  });

  it('is recorded if and only if its cause is', async () => {
    const before = await count('system.dead_letter_created');
    const failed = app.get(SqlPool).transaction(async (client) => {
      await app.get(DeadLetterRecorder).record(client, { ...LETTER, reason: 'never kept' });
      throw new Error('the sink thought better of it');
    });
    await expect(failed).rejects.toThrow('thought better');
    const refused = app
      .get(SqlPool)
      .transaction((client) =>
        app.get(DeadLetterRecorder).record(client, { ...LETTER, attempts: -1 }),
      );
    await expect(refused).rejects.toThrow(/system\.dead_letter_created v1/);
    expect(await count('system.dead_letter_created')).toBe(before);
    const kept = await app.database.query(
      `SELECT FROM dead_letters WHERE reason = 'never kept' OR attempts < 0`,
    );
    expect(kept).toEqual([]);
  });
});
