import { randomInt } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { SseEvent } from '../../support/sse-client.js';
import { startStreamApp } from './stream-app.js';
import type { StreamApp } from './stream-app.js';

describe('resuming', () => {
  let app: StreamApp;
  beforeAll(async () => {
    app = await startStreamApp({ SSE_KEEPALIVE: '20ms' });
  });
  afterAll(async () => await app.close());
  const writers: Promise<void>[] = [];
  afterEach(async () => {
    await Promise.all(writers);
  });

  /** Writes events in small transactions for as long as it takes. */
  function startWriting(count: number, eventType = 'order.created'): void {
    const write = async (): Promise<void> => {
      for (let left = count; left > 0;) {
        const size = Math.min(left, randomInt(1, 12));
        await app.write(...Array.from({ length: size }, () => ({ eventType })));
        left -= size;
      }
    };
    writers.push(write());
  }

  it('a hundred times while 2 000 events are written delivers each once, in order', async () => {
    const start = await app.stream('/events/stream');
    await start.until(() => start.blocks.length > 0);
    let lastEventId = start.lastEventId;
    const first = Number(lastEventId);
    start.close();
    startWriting(2_000);

    const seen: SseEvent[] = [];
    for (let connection = 1; connection <= 100; connection++) {
      const stream = await app.stream('/events/stream', { lastEventId });
      const enough = connection === 100 ? 2_000 - seen.length : randomInt(0, 41);
      await stream.until(() => stream.events.length >= Math.min(enough, 2_000 - seen.length));
      stream.close();
      seen.push(...stream.events);
      lastEventId = stream.lastEventId;
    }
    const expected = Array.from({ length: 2_000 }, (_, n) => first + n + 1);
    expect(seen.map(({ id }) => Number(id))).toEqual(expected);
    expect(new Set(seen.map(({ data }) => data.eventId)).size).toBe(2_000);
  }, 60_000);

  it('at any point under load loses, repeats and reorders no event', async () => {
    startWriting(900);
    startWriting(300, 'order.shipped');
    const streams = [];
    for (let n = 0; n < 30; n++) {
      const lastEventId = String(randomInt(1_000, 2_500));
      const types = n % 3 === 0 ? '?types=order.shipped' : '';
      streams.push(await app.stream(`/events/stream${types}`, { lastEventId }));
      for (let turns = randomInt(0, 30); turns > 0; turns--) await nextTurn();
    }
    await Promise.all(writers);
    await app.logged(3_200);
    const all = await app.stream('/events/stream', { lastEventId: '1000' });
    await all.received(2_200);
    const end = Number(all.events.at(-1)?.id);
    for (const [n, stream] of streams.entries()) {
      await stream.until(() => Number(stream.lastEventId) >= end);
      const start = Number(stream.blocks[0]?.lastEventId);
      const expected = all.events.filter(
        ({ id, type }) => Number(id) > start && (n % 3 !== 0 || type === 'order.shipped'),
      );
      const shown = stream.events.filter(({ type }) => type !== 'stream.reset');
      expect(shown.map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
    }
  }, 60_000);
});

describe('a log whose oldest events have been deleted', () => {
  let app: StreamApp;
  beforeAll(async () => {
    app = await startStreamApp();
    await app.write(...Array.from({ length: 30 }, () => ({})));
    await app.logged(30);
    // As retention does with a whole partition.
    await app.database.query('ALTER TABLE event_log_1 DISABLE TRIGGER ALL');
    await app.database.query('DELETE FROM event_log WHERE position <= 20');
  });
  afterAll(async () => await app.close());

  it('resets a stream that resumes before them to the oldest stored event', async () => {
    const stream = await app.stream('/events/stream', { lastEventId: '7' });
    await stream.received(11);
    expect(stream.response.headers['x-resumed-from']).toBe('20');
    expect(stream.blocks[0]).toMatchObject({ lastEventId: '20', retry: 3000 });
    expect(stream.events[0]).toEqual({
      id: '20',
      type: 'stream.reset',
      data: { reason: 'expired', position: 20 },
    });
    expect(stream.positions.slice(1)).toEqual([21, 22, 23, 24, 25, 26, 27, 28, 29, 30]);
  });

  it('is sent from its oldest event to a client that requests the earliest', async () => {
    const stream = await app.stream('/events/stream?lastEventId=earliest');
    await stream.received(10);
    expect(stream.positions).toEqual([21, 22, 23, 24, 25, 26, 27, 28, 29, 30]);
  });

  it('causes no reset for a client that has seen the deleted events', async () => {
    const stream = await app.stream('/events/stream', { lastEventId: '20' });
    await stream.received(10);
    expect(stream.positions[0]).toBe(21);
  });
});
