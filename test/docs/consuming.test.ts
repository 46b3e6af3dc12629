import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { startDeliveringApp } from '../support/delivering-app.js';
import { eventually } from '../support/eventually.js';
import { Consumers } from './consumer-programs.js';
import { LANGUAGES } from './languages.js';
import { eventOf, SECRET, sendSigned } from './signed-event.js';
import type { Event, SendOptions } from './signed-event.js';

describe.each(LANGUAGES.filter(({ isMissing }) => !isMissing))(
  'the webhook consumer of docs/consuming.md in $name',
  (language) => {
    let consumers: Consumers;
    let url: string;

    beforeEach(() => {
      consumers = new Consumers(language);
    });
    afterEach(() => consumers.remove());

    const start = async (
      environment: Readonly<Record<string, string>> = {},
    ): Promise<ChildProcess> => {
      const started = await consumers.startServer(environment);
      url = started.url;
      return started.child;
    };
    const send = (event: object, more: SendOptions = {}): Promise<number> =>
      sendSigned(url, event, more);
    const latestOf = async ({ aggregateId }: Event): Promise<Event> =>
      (await (await fetch(`${url}/orders/${aggregateId}`)).json()) as Event;

    it('records a repeated event once', async () => {
      await start();
      const event = eventOf();
      for (let n = 0; n < 3; n++) expect(await send(event)).toBe(200);
      expect(consumers.recorded()).toEqual([event.eventId]);
      expect(await latestOf(event)).toEqual(event);
    });

    it('records an event once when many copies arrive at once', async () => {
      await start();
      const event = eventOf();
      const statuses = await Promise.all(Array.from({ length: 20 }, () => send(event)));
      expect(new Set(statuses)).toEqual(new Set([200]));
      expect(consumers.recorded()).toEqual([event.eventId]);
    });

    it('never overwrites a newer event with an older one, but records both', async () => {
      await start();
      const created = eventOf();
      const { aggregateId } = created;
      const paid = eventOf({ aggregateId, sequenceNumber: 2, eventType: 'order.payment_received' });
      const shipped = eventOf({ aggregateId, sequenceNumber: 3, eventType: 'order.shipped' });
      const other = eventOf();
      // A replay of the first comes last.
      for (const event of [created, shipped, paid, other, created]) {
        expect(await send(event)).toBe(200);
      }
      expect(await latestOf(created)).toEqual(shipped);
      expect(await latestOf(other)).toEqual(other);
      const inOrder = [created, shipped, paid, other].map(({ eventId }) => eventId);
      expect(consumers.recorded()).toEqual(inOrder);
    });

    it('rejects unauthenticated requests', async () => {
      await start();
      const event = eventOf();
      expect(await send(event, { key: Buffer.alloc(32, 8) })).toBe(401);
      expect(await send(event, { at: Date.now() - 310_000 })).toBe(401);
      expect(await send(event, { at: Date.now() + 310_000 })).toBe(401);
      expect(await send(event, { change: (body) => `${body} ` })).toBe(401);
      expect((await fetch(url, { method: 'POST', body: JSON.stringify(event) })).status).toBe(401);
      const large = await fetch(url, { method: 'POST', body: 'x'.repeat(1_048_577) }).catch(
        () => undefined,
      );
      // A server that responds early may close before the whole body has arrived.
      expect([413, undefined]).toContain(large?.status);
      expect(consumers.recorded()).toEqual([]);
      expect(await send(event)).toBe(200);
    });

    it('acknowledges messages that are not events without recording them', async () => {
      await start();
      const responses: string[] = [];
      const challenge = { type: 'webhook.verification', challenge: 'kq3vX0hJ' };
      expect(await send(challenge, { onResponse: (text) => responses.push(text) })).toBe(200);
      expect(responses).toEqual(['kq3vX0hJ']);
      expect(await send(eventOf({ position: 0 }))).toBe(200);
      expect(consumers.recorded()).toEqual([]);
    });

    it('records a delivery once when killed between the effect and the response', async () => {
      const dying = await start(language.diesBeforeResponse(consumers.folder));
      const died = once(dying, 'exit');
      const app = await startDeliveringApp();
      try {
        const { port } = new URL(url);
        const retrySchedule = Array<string>(20).fill('1s');
        const webhook = await app.subscribe(`${url}/hook`, { secret: SECRET, retrySchedule });
        const [eventId] = await app.publish(1);
        expect(await died).toEqual([null, 'SIGKILL']);
        expect(consumers.recorded()).toEqual([eventId]);

        await start({ PORT: port, PYTHONPATH: '' });
        const succeeded = ({ status }: { status: string }) => status === 'succeeded';
        const delivery = await app.delivery(webhook, succeeded);
        expect(delivery.attemptCount).toBeGreaterThan(1);
        expect(consumers.recorded()).toEqual([eventId]);
        // A test delivery is not an event.
        const test = await app.call('POST', `/webhooks/${webhook.id}/test`, { body: {} });
        expect(test.body.statusCode).toBe(200);
        expect(consumers.recorded()).toEqual([eventId]);
      } finally {
        await app.close();
      }
    });

    it('keeps its state when it is killed at any time', async () => {
      const events = Array.from({ length: 20 }, () => eventOf());
      for (let round = 0; round < 3; round++) {
        const child = await start();
        // A sender retries without a response, so all events are sent each time.
        const sending = Promise.all(events.map((event) => send(event).catch(() => undefined)));
        await eventually(() => consumers.recorded().length >= (round + 1) * 6);
        await consumers.kill(child);
        await sending;
      }
      await start();
      for (const event of events) expect(await send(event)).toBe(200);
      const ids = events.map(({ eventId }) => eventId);
      expect(consumers.recorded().sort()).toEqual(ids.sort());
      for (const event of events) expect(await latestOf(event)).toEqual(event);
    });
  },
);

describe('docs/consuming.md', () => {
  for (const { name } of LANGUAGES.filter(({ isMissing }) => isMissing)) {
    it.todo(`is not run in ${name}, which is not installed`);
  }

  it.each(['README.md', 'docs/receiving.md', 'docs/streams.md'])('is linked from %s', (page) => {
    const path = fileURLToPath(new URL(`../../${page}`, import.meta.url));
    expect(readFileSync(path, 'utf8')).toMatch(/\((docs\/)?consuming\.md\)/);
  });
});
