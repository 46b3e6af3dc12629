import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LogTail } from '../../../src/sse/log-tail.js';
import { eventually } from '../../support/eventually.js';
import { startStreamApp } from './stream-app.js';
import type { StreamApp } from './stream-app.js';

interface OpenThings {
  readonly connections: number;
  readonly viewers: number;
  readonly subscribers: number;
  readonly listeners: number;
  readonly timers: number;
  readonly sockets: number;
}

/** The private state of the tail for its streams. */
interface TailInside {
  readonly viewers: number;
  readonly groups: {
    readonly byKey: ReadonlyMap<
      string,
      { readonly frames: { readonly observers: readonly unknown[] } }
    >;
  };
}

/** The open resources of a process that can be counted. */
function openThings(app: StreamApp): OpenThings {
  const { viewers, groups } = app.app.get<unknown, TailInside>(LogTail, { strict: false });
  const listeners = process.eventNames().map((name) => process.listenerCount(name));
  const resources = process.getActiveResourcesInfo();
  return {
    connections: app.connections(),
    viewers,
    subscribers: [...groups.byKey.values()].flatMap(({ frames }) => frames.observers).length,
    listeners: listeners.reduce((sum, count) => sum + count, 0),
    timers: resources.filter((resource) => resource === 'Timeout').length,
    sockets: resources.filter((resource) => resource.includes('TCP')).length,
  };
}

describe('the life of streams', () => {
  it('leaks nothing after a thousand of them', async () => {
    const app = await startStreamApp();
    try {
      await app.write(...Array.from({ length: 20 }, () => ({})));
      await app.logged(20);
      await (await app.stream('/events/stream')).until(() => app.connections() === 1);
      const round = async (size: number): Promise<void> => {
        const streams = await Promise.all(
          Array.from({ length: size }, (_, n) =>
            n % 2 === 0
              ? app.stream('/events/stream', { lastEventId: String(n % 20) })
              : app.stream(`/events/orders/c-${n}?types=order.shipped`),
          ),
        );
        for (const [n, stream] of streams.entries())
          if (n % 3 > 0) await stream.until(() => stream.blocks.length > 0);
        for (const stream of streams) stream.close();
        await eventually(() => app.connections() === 1);
      };
      await round(50);
      const before = openThings(app);
      for (let rounds = 0; rounds < 20; rounds++) await round(50);
      await eventually(() => {
        const { timers, sockets, ...exact } = openThings(app);
        expect(before).toMatchObject(exact);
        // The pool of database connections grows and shrinks.
        expect(timers).toBeLessThan(before.timers + 10);
        expect(sockets).toBeLessThan(before.sockets + 10);
        return true;
      });
    } finally {
      await app.close();
    }
  }, 180_000);

  it('ends cleanly when the process stops, live or replaying', async () => {
    const app = await startStreamApp();
    await app.write(...Array.from({ length: 200 }, () => ({ note: 'x'.repeat(100_000) })));
    await app.logged(200);
    const keepAlive = { headers: { connection: 'keep-alive' } };
    const live = await Promise.all(
      Array.from({ length: 20 }, () => app.stream('/events/stream', keepAlive)),
    );
    const stuck = await app.stream('/events/stream', { lastEventId: '0' });
    stuck.pause();
    await eventually(() => app.connections() === 21);

    const startedAt = performance.now();
    await app.close();
    expect(performance.now() - startedAt).toBeLessThan(15_000);
    for (const stream of live) {
      await stream.until(() => stream.ended);
      expect(stream.complete).toBe(true);
      expect(stream.error).toBeUndefined();
    }
  }, 90_000);
});

describe('the maximum number of streams', () => {
  let app: StreamApp;
  beforeAll(async () => {
    app = await startStreamApp({ SSE_MAX_CONNECTIONS: '3' });
  });
  afterAll(async () => await app.close());

  it('is enforced with 503 until a stream closes', async () => {
    const streams = await Promise.all([1, 2, 3].map(() => app.stream('/events/stream')));
    const refused = await app.call('GET', '/events/stream');
    expect(refused.status).toBe(503);
    expect(refused.headers.get('retry-after')).toMatch(/^\d+$/);
    expect(refused.headers.get('content-type')).toContain('application/problem+json');
    expect(refused.body).toMatchObject({ status: 503, code: 'no_stream_available' });

    streams[0]?.close();
    await eventually(async () => {
      const stream = await app.stream('/events/stream');
      return stream.status === 200;
    });
    expect(app.connections()).toBe(3);
  });

  it('is not exceeded by concurrent requests', async () => {
    const answers = await Promise.all(
      Array.from({ length: 30 }, () => app.call('GET', '/events/stream')),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 30 }, () => 503));
  });
});
