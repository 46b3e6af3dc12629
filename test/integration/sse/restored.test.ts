import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { beginEpoch } from '../../../src/event-log/epochs/index.js';
import { startStreamApp } from './stream-app.js';
import type { StreamApp } from './stream-app.js';

const HEAD = 20;
const LAST = 30;

/**
 * The log was restored up to HEAD, and has grown to LAST since. For clients this is what a real
 * restore looks like; `test/faults/restore.test.ts` does one.
 */
async function startRestored(settings: Record<string, string> = {}): Promise<StreamApp> {
  const app = await startStreamApp(settings);
  await app.write(...Array.from({ length: LAST }, () => ({})));
  await app.logged(LAST);
  await beginEpoch(app.database, { head: HEAD });
  return app;
}

describe('streams of a restored log', () => {
  let app: StreamApp;
  let last = LAST;
  beforeAll(async () => {
    app = await startRestored();
  });
  afterAll(async () => await app.close());

  it.each([
    ['the header', '/events/stream', '25'],
    ['the query', '/events/stream?lastEventId=25', undefined],
    ["one customer's orders", '/events/orders/c-1', '25'],
    ['a filter', '/events/stream?types=order.created', '25'],
    ['a position beyond the end', '/events/stream', '1000'],
  ])(
    'are reset if a lost resume point is sent with %s, and miss nothing afterwards',
    async (...row) => {
      const [, path, lastEventId] = row;
      const stream = await app.stream(path, { lastEventId });
      await app.write({}, {});
      await stream.received(3);
      expect(stream.status).toBe(200);
      expect(stream.response.headers['x-resumed-from']).toBe(`${last}.1`);
      expect(stream.blocks[0]).toMatchObject({ lastEventId: `${last}.1`, retry: 3000 });
      expect(stream.events).toMatchObject([
        { id: `${last}.1`, type: 'stream.reset', data: { reason: 'restored', position: last } },
        { id: `${last + 1}.1`, type: 'order.created', data: { position: last + 1 } },
        { id: `${last + 2}.1`, type: 'order.created', data: { position: last + 2 } },
      ]);
      last += 2;
      stream.close();
    },
  );

  it.each([
    ['before the restore', '15', 15],
    ['at its head', String(HEAD), HEAD],
    ['of this epoch', '25.1', 25],
    ['of the oldest event', '0', 0],
    ['of the oldest event, in this epoch', '0.1', 0],
  ])('continue without a gap after a point %s', async (_name, lastEventId, after) => {
    const stream = await app.stream('/events/stream', { lastEventId });
    await stream.received(last - after);
    expect(stream.response.headers['x-resumed-from']).toBe(`${after}.1`);
    expect(stream.blocks[0]?.lastEventId).toBe(`${after}.1`);
    const expected = Array.from({ length: last - after }, (_, n) => after + n + 1);
    expect(stream.events.map(({ id }) => id)).toEqual(expected.map((n) => `${n}.1`));
    expect(stream.events.map(({ data }) => data.position)).toEqual(expected);
    stream.close();
  });

  it.each([
    ['future', '10.2'],
    ['future', '1000.1'],
    ['malformed', '10.'],
    ['malformed', '10.1.1'],
  ])('are reset after a %s point, "%s"', async (reason, lastEventId) => {
    const stream = await app.stream('/events/stream', { lastEventId });
    const [event] = await stream.received(1);
    expect(event).toMatchObject({ id: `${last}.1`, data: { reason, position: last } });
    stream.close();
  });

  it('send new events only without a resume point', async () => {
    const stream = await app.stream('/events/stream');
    await app.write({});
    const [event] = await stream.received(1);
    expect(stream.response.headers).not.toHaveProperty('x-resumed-from');
    expect(stream.blocks[0]?.lastEventId).toBe(`${last}.1`);
    expect(event?.id).toBe(`${last + 1}.1`);
    last += 1;
    stream.close();
  });
});

describe('streams that are open when an epoch begins', () => {
  let app: StreamApp;
  beforeAll(async () => {
    app = await startStreamApp({ SSE_KEEPALIVE: '40ms', OUTBOX_POLL_INTERVAL: '1s' });
    await app.write(...Array.from({ length: LAST }, () => ({})));
    await app.logged(LAST);
  });
  afterAll(async () => await app.close());

  it('end cleanly, and continue in the new epoch after a reconnect', async () => {
    const paths = ['/events/stream', '/events/orders/c-1', '/events/stream?types=order.shipped'];
    const streams = await Promise.all(paths.map((path) => app.stream(path)));
    for (const stream of streams) await stream.until(() => stream.lastEventId === String(LAST));
    await beginEpoch(app.database, {});
    for (const stream of streams) {
      await stream.until(() => stream.ended);
      expect(stream.complete).toBe(true);
    }

    const again = await Promise.all(
      streams.map(({ lastEventId }, n) => app.stream(paths[n] ?? '', { lastEventId })),
    );
    await app.write({}, {});
    for (const [n, stream] of again.entries()) {
      await stream.until(() => stream.lastEventId === `${LAST + 2}.1`);
      const ids = stream.events.map(({ id }) => id);
      expect(ids).toEqual(n === 2 ? [] : [`${LAST + 1}.1`, `${LAST + 2}.1`]);
    }
  });

  it('include the new epoch in keep-alives, also if a filter matches nothing', async () => {
    const stream = await app.stream('/events/stream?types=order.shipped', {
      lastEventId: String(HEAD),
    });
    await stream.until(() => stream.blocks.length >= 3);
    const { comments, lastEventId } = stream.blocks.at(-1) ?? {};
    expect(comments).toEqual([' keep-alive']);
    expect(lastEventId).toBe(`${LAST + 2}.1`);
    stream.close();
  });
});
