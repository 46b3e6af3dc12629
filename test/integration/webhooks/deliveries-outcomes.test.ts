import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { startDeliveringApp } from '../../support/delivering-app.js';
import type { DeliveringApp } from '../../support/delivering-app.js';
import { eventually } from '../../support/eventually.js';
import { ManualClock } from '../../support/manual-clock.js';
import { startReceiver } from '../../support/receiver.js';
import type { ReceivedRequest, Receiver } from '../../support/receiver.js';

jest.setTimeout(60_000);

const MINUTE = 60_000;

describe('the outcome of an attempt', () => {
  const clock = new ManualClock();
  let app: DeliveringApp;
  let receiver: Receiver;

  const received = (path: string): ReceivedRequest[] =>
    receiver.requests.filter((request) => request.path === path);
  const webhookNow = async (id: string) => (await app.call('GET', `/webhooks/${id}`)).body;
  const inMinutes = (minutes: number): string =>
    new Date(clock.now().getTime() + minutes * MINUTE).toISOString();

  beforeAll(async () => {
    app = await startDeliveringApp({ clock });
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

  it('records the response of a success', async () => {
    receiver.answerWith((_, response) =>
      response.writeHead(202, { 'x-receiver': 'yes' }).end('thank you\0'),
    );
    const webhook = await app.subscribe(`${receiver.url}/ok`);
    const [eventId] = await app.publish(1);
    const delivery = await app.delivery(webhook, ({ status }) => status === 'succeeded');
    expect(delivery).toEqual({
      id: expect.any(String),
      webhookId: webhook.id,
      eventId,
      eventType: 'order.shipped',
      status: 'succeeded',
      attemptCount: 1,
      createdAt: clock.now().toISOString(),
      nextAttemptAt: null,
      waitingFor: null,
      attempts: [
        {
          number: 1,
          at: clock.now().toISOString(),
          durationMs: expect.any(Number),
          timings: {
            dnsMs: null,
            connectMs: expect.any(Number),
            tlsMs: null,
            firstByteMs: expect.any(Number),
            totalMs: expect.any(Number),
          },
          resolvedAddress: '127.0.0.1',
          requestHeaders: expect.objectContaining({ 'webhook-id': eventId }),
          requestBody: expect.stringContaining(eventId!),
          statusCode: 202,
          error: null,
          errorDetail: null,
          errorClass: null,
          responseHeaders: expect.objectContaining({ 'x-receiver': 'yes' }),
          responseBody: 'thank you\ufffd',
          manual: false,
        },
      ],
    });
    expect((await app.call('GET', `/deliveries/${delivery.id}`)).body).toEqual(delivery);
  });

  it('treats a redirect as a failure, and does not follow it', async () => {
    receiver.answerWith((_, response) => response.writeHead(302, { location: '/elsewhere' }).end());
    const webhook = await app.subscribe(`${receiver.url}/moved`);
    await app.publish(1);
    const delivery = await app.delivery(webhook, ({ attemptCount }) => attemptCount === 1);
    expect(delivery).toMatchObject({
      status: 'pending',
      nextAttemptAt: inMinutes(1.05),
      attempts: [{ statusCode: 302, errorClass: 'http_error' }],
    });
    expect(received('/elsewhere')).toHaveLength(0);
  });

  it('respects the Retry-After of a 503 if it is longer than the schedule', async () => {
    receiver.answerWith((_, response) => response.writeHead(503, { 'retry-after': '600' }).end());
    const webhook = await app.subscribe(`${receiver.url}/later`);
    await app.publish(1);
    const delivery = await app.delivery(webhook, ({ attemptCount }) => attemptCount === 1);
    expect(delivery.nextAttemptAt).toBe(inMinutes(10));
  });

  it('follows the retry schedule of the webhook', async () => {
    receiver.answerWith(500);
    const webhook = await app.subscribe(`${receiver.url}/own`, { retrySchedule: ['10m'] });
    await app.publish(1);
    const delivery = await app.delivery(webhook, ({ attemptCount }) => attemptCount === 1);
    expect(delivery.nextAttemptAt).toBe(inMinutes(10.5));
    clock.advance(11 * MINUTE);
    expect(await app.delivery(webhook, ({ status }) => status === 'dead')).toMatchObject({
      attemptCount: 2,
    });
  });

  it('disables the webhook immediately after a 410, and holds pending deliveries', async () => {
    receiver.answerWith(500);
    const webhook = await app.subscribe(`${receiver.url}/gone`);
    await app.publish(2);
    await eventually(async () => {
      const found = await app.deliveries(webhook);
      return found.length === 2 && found.every(({ attemptCount }) => attemptCount === 1);
    });
    receiver.answerWith(410);
    await app.publish(1);
    await eventually(async () => (await webhookNow(webhook.id)).status === 'disabled');
    expect((await webhookNow(webhook.id)).disabledReason).toMatch(/410/);
    const deliveries = await app.deliveries(webhook);
    expect(deliveries.map(({ status }) => status)).toEqual(['held', 'held', 'held']);
    expect(deliveries[0]).toMatchObject({ attemptCount: 1, attempts: [{ statusCode: 410 }] });

    receiver.answerWith(200);
    await app.call('POST', `/webhooks/${webhook.id}/enable`);
    await eventually(async () =>
      (await app.deliveries(webhook)).every(({ status }) => status === 'succeeded'),
    );
    expect(await webhookNow(webhook.id)).toMatchObject({
      status: 'active',
      disabledReason: null,
      consecutiveFailures: 0,
    });
  });

  it('logs which delivery of which event has failed for good, and why', async () => {
    const warn = jest.spyOn(Logger.prototype, 'warn');
    receiver.answerWith(410);
    const webhook = await app.subscribe(`${receiver.url}/told`);
    const [eventId] = await app.publish(1);
    const { id } = await app.delivery(webhook, ({ status }) => status === 'held');
    const told = {
      msg: 'delivery finalized',
      why: 'gone',
      subscriptionId: webhook.id,
      deliveryId: id,
      eventId,
      attempt: 1,
      errorClass: 'http_error',
      statusCode: 410,
    };
    await eventually(() => {
      expect(warn.mock.calls).toContainEqual([told]);
      return true;
    });
    warn.mockRestore();
  });

  it('counts the failures since the last success', async () => {
    const answers = [500, 500, 200, 500];
    receiver.answerWith((_, response) => response.writeHead(answers.shift() ?? 200).end());
    const webhook = await app.subscribe(`${receiver.url}/count`, {
      retrySchedule: ['1m', '1m', '1m'],
    });
    await app.publish(1);
    for (const failures of [1, 2, 0]) {
      await eventually(async () => (await webhookNow(webhook.id)).consecutiveFailures === failures);
      clock.advance(2 * MINUTE);
    }
    await app.publish(1);
    await eventually(async () => (await webhookNow(webhook.id)).consecutiveFailures === 1);
  });

  it('disables the webhook when a delivery is exhausted after enough failures in a row', async () => {
    receiver.answerWith(500);
    const webhook = await app.subscribe(`${receiver.url}/worn`, {
      retrySchedule: ['1m', '1m', '1m'],
    });
    await app.publish(1);
    for (let n = 1; n <= 3; n++) {
      await app.delivery(webhook, ({ attemptCount }) => attemptCount === n);
      clock.advance(2 * MINUTE);
    }
    await app.delivery(webhook, ({ status }) => status === 'dead');
    // Four failures, one less than the setting.
    expect(await webhookNow(webhook.id)).toMatchObject({
      status: 'active',
      consecutiveFailures: 4,
    });

    await app.publish(2);
    for (let n = 1; n <= 3; n++) {
      await eventually(async () => (await app.deliveries(webhook))[0].attemptCount === n);
      await eventually(async () => (await app.deliveries(webhook))[1].attemptCount === n);
      clock.advance(2 * MINUTE);
    }
    await eventually(async () => (await webhookNow(webhook.id)).status === 'disabled');
    await app.publish(1);
    await eventually(async () => (await app.deliveries(webhook))[0]?.status === 'held');
    expect((await webhookNow(webhook.id)).disabledReason).toMatch(/failed/);
  });

  it('holds retries while the webhook is paused, and sends them when it is resumed', async () => {
    receiver.answerWith(500);
    const webhook = await app.subscribe(`${receiver.url}/paused`);
    await app.publish(1);
    await app.delivery(webhook, ({ attemptCount }) => attemptCount === 1);
    await app.call('POST', `/webhooks/${webhook.id}/pause`);
    await app.delivery(webhook, ({ status }) => status === 'held');
    receiver.answerWith(200);
    await app.call('POST', `/webhooks/${webhook.id}/resume`);
    const sent = await app.delivery(webhook, ({ status }) => status === 'succeeded');
    expect(sent.attemptCount).toBe(2);
  });

  it('cancels held deliveries when the webhook is resumed without them', async () => {
    const webhook = await app.subscribe(`${receiver.url}/unwanted`, { active: false });
    await app.publish(1);
    await app.delivery(webhook, ({ status }) => status === 'held');
    await app.call('POST', `/webhooks/${webhook.id}/resume`, { body: { replayHeld: false } });
    await app.delivery(webhook, ({ status }) => status === 'cancelled');
    expect(received('/unwanted')).toHaveLength(0);
  });

  it('cancels the retries of a webhook that is deleted', async () => {
    receiver.answerWith(500);
    const webhook = await app.subscribe(`${receiver.url}/deleted`);
    await app.publish(1);
    const delivery = await app.delivery(webhook, ({ attemptCount }) => attemptCount === 1);
    await app.call('DELETE', `/webhooks/${webhook.id}`);
    const after = await app.call('GET', `/deliveries/${delivery.id}`);
    expect(after.body).toMatchObject({ status: 'cancelled', nextAttemptAt: null });
  });

  it('makes a manual retry immediately, instead of the scheduled attempt', async () => {
    receiver.answerWith(500);
    const webhook = await app.subscribe(`${receiver.url}/hand`, { retrySchedule: ['1h', '2h'] });
    await app.publish(1);
    const { id } = await app.delivery(webhook, ({ attemptCount }) => attemptCount === 1);
    expect((await app.call('POST', `/deliveries/${id}/retry`)).status).toBe(202);
    const second = await app.delivery(webhook, ({ attemptCount }) => attemptCount === 2);
    expect(second.attempts.map(({ manual }: { manual: boolean }) => manual)).toEqual([false, true]);
    expect(second.nextAttemptAt).toBe(inMinutes(126));
    receiver.answerWith(200);
    await app.call('POST', `/deliveries/${id}/retry`);
    await app.delivery(webhook, ({ status }) => status === 'succeeded');
  });

  it('sends each format with its content type and body', async () => {
    for (const format of ['envelope', 'cloudevents', 'cloudevents-binary']) {
      await app.subscribe(`${receiver.url}/${format}`, { format });
    }
    const [eventId] = await app.publish(1);
    const envelope = await eventually(() => received('/envelope')[0]);
    const structured = await eventually(() => received('/cloudevents')[0]);
    const binary = await eventually(() => received('/cloudevents-binary')[0]);
    const { data, aggregateId } = envelope.json;
    expect(envelope.json).toMatchObject({ eventId, eventType: 'order.shipped', version: 1 });
    expect(envelope.headers).toMatchObject({
      'content-type': 'application/json',
      'user-agent': expect.stringMatching(/^Tidings\/\d+\.\d+\.\d+$/),
      'webhook-id': eventId,
      'webhook-timestamp': String(clock.now().getTime() / 1000),
      'webhook-signature': expect.stringMatching(/^v1,/),
      'webhook-attempt': '1',
      traceparent: expect.stringMatching(/^00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]$/),
    });
    expect(structured.headers['content-type']).toBe('application/cloudevents+json');
    expect(structured.json).toMatchObject({ specversion: '1.0', id: eventId, data });
    expect(binary.headers).toMatchObject({
      'content-type': 'application/json',
      'ce-specversion': '1.0',
      'ce-id': eventId,
      'ce-type': 'order.shipped.v1',
      'ce-subject': aggregateId,
      'webhook-id': eventId,
    });
    expect(binary.json).toEqual(data);
  });
});
