import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { SseClient } from '../../support/sse-client.js';
import { startStreamApp } from './stream-app.js';
import type { StreamApp, WrittenEvent } from './stream-app.js';

const KEEPALIVE_MS = 40;
const SHIPPED: WrittenEvent = { eventType: 'order.shipped' };
const CREATED: WrittenEvent = { eventType: 'order.created' };

describe('the keep-alive', () => {
  let app: StreamApp;
  beforeAll(async () => {
    app = await startStreamApp({ SSE_KEEPALIVE: `${KEEPALIVE_MS}ms` });
  });
  afterAll(async () => await app.close());

  it('is sent after a silence, with a comment and the position, without data', async () => {
    const stream = await app.stream('/events/stream');
    await stream.until(() => stream.blocks.length >= 4);
    for (const block of stream.blocks.slice(1)) {
      expect(block).toEqual({
        event: undefined,
        data: undefined,
        lastEventId: stream.blocks[0]?.lastEventId,
        hasId: true,
        retry: undefined,
        comments: [' keep-alive'],
      });
    }
    expect(stream.events).toEqual([]);
  });

  it('advances the resume point of a stream whose filter matches nothing', async () => {
    const stream = await app.stream('/events/stream?types=order.shipped');
    const start = Number(stream.lastEventId || 0);
    await app.write(...Array.from({ length: 50 }, () => CREATED));
    await stream.until(() => Number(stream.lastEventId) === start + 50);
    expect(stream.events).toEqual([]);
  });

  it('never passes an event, however many are written', async () => {
    const wanted = await Promise.all([
      app.stream('/events/stream?types=order.shipped'),
      app.stream('/events/orders/c-9'),
      app.stream('/events/stream?types=order.shipped', { lastEventId: '0' }),
    ]);
    const all = await app.stream('/events/stream', { lastEventId: '0' });
    let written = 0;
    for (let round = 0; round < 60; round++) {
      const size = (round * 7) % 40;
      const events = Array.from({ length: size }, (_, n) =>
        (n + round) % 13 === 0 ? { ...SHIPPED, customerId: 'c-9' } : CREATED,
      );
      if (size > 0) await app.write(...events);
      written += size;
    }
    await all.until(() => all.events.length >= written, 30_000);
    const last = all.positions.at(-1) ?? 0;
    for (const stream of wanted) {
      await stream.until(() => Number(stream.lastEventId) >= last);
      const shipped = all.events.filter(({ type }) => type === 'order.shipped');
      expectNothingSkipped(
        stream,
        shipped.map(({ id }) => Number(id)),
      );
    }
  });
});

it('a stream that is not silent receives no keep-alive', async () => {
  const app = await startStreamApp({ SSE_KEEPALIVE: '1s' });
  try {
    let before = performance.now();
    const stream = await app.stream('/events/stream');
    await stream.until(() => stream.blocks.length >= 1);
    // A timer that ignores events would fire four times in these rounds.
    for (let n = 1, quickMs = 0; quickMs < 4_000; n++) {
      const seen = stream.blocks.length;
      const startedAt = performance.now();
      await app.write(CREATED);
      await stream.received(n);
      const endedAt = performance.now();
      // The frame before was written in the round before: over both, a slow machine may have been
      // silent for long.
      if (endedAt - before < 500) {
        quickMs += endedAt - startedAt;
        const silent = stream.blocks.slice(seen).filter(({ data }) => data === undefined);
        expect(silent).toEqual([]);
      }
      before = startedAt;
    }
  } finally {
    await app.close();
  }
});

/**
 * At every block, each wanted event up to its id has been sent: resuming from there loses nothing.
 */
function expectNothingSkipped(stream: SseClient, wanted: readonly number[]): void {
  const start = Number(stream.blocks[0]?.lastEventId);
  const sent = new Set<number>();
  let before = start;
  for (const block of stream.blocks) {
    const id = Number(block.lastEventId);
    expect(id).toBeGreaterThanOrEqual(before);
    if (block.data !== undefined) sent.add(id);
    const missing = wanted.filter(
      (position) => position > start && position <= id && !sent.has(position),
    );
    expect(missing).toEqual([]);
    before = id;
  }
}
