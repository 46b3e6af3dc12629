import type { Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startStreamApp } from './stream-app.js';
import type { StreamApp } from './stream-app.js';

const NOTE = 'x'.repeat(100_000);
const COUNT = 300;
/** The unsent data that a client may have, and one more frame. */
const BOUND = 1024 * 1024 + NOTE.length + 1_000;

describe('a client that does not read', () => {
  let app: StreamApp;
  const sockets = new Set<Socket>();
  beforeAll(async () => {
    app = await startStreamApp();
    const server = app.app.getHttpServer();
    server.on('connection', (socket) => {
      sockets.add(socket);
      socket.once('close', () => sockets.delete(socket));
    });
  });
  afterAll(async () => await app.close());

  function mostUnsent(): number {
    return Math.max(0, ...[...sockets].map((socket) => socket.writableLength));
  }

  it('is disconnected at a bounded buffer, delays no other client, and loses nothing', async () => {
    const slow = await app.stream('/events/stream');
    const quick = await app.stream('/events/stream');
    await slow.until(() => slow.blocks.length === 1);
    slow.pause();
    let unsent = 0;
    let slowest = 0;
    for (let written = 0; written < COUNT; written += 10) {
      const writtenAt = performance.now();
      await app.write(...Array.from({ length: 10 }, () => ({ note: NOTE })));
      await quick.received(written + 10);
      slowest = Math.max(slowest, performance.now() - writtenAt);
      unsent = Math.max(unsent, mostUnsent());
    }
    expect(unsent).toBeLessThan(BOUND);
    expect(slowest).toBeLessThan(15_000);
    await slow.until(() => app.connections() === 1);

    slow.resume();
    await slow.until(() => slow.ended);
    expect(slow.complete).toBe(false);
    expect(slow.events.length).toBeLessThan(COUNT);
    const again = await app.stream('/events/stream', { lastEventId: slow.lastEventId });
    await again.received(COUNT - slow.events.length);
    expect([...slow.positions, ...again.positions]).toEqual(quick.positions);
  }, 120_000);

  it('holds up its own replay only, with next to nothing in memory', async () => {
    const { rows } = await app.database.query('SELECT position FROM event_log_head');
    const last = Number(rows[0].position);
    const slow = await app.stream('/events/stream', { lastEventId: '0' });
    slow.pause();
    const quick = await app.stream('/events/stream', { lastEventId: '0' });
    await quick.received(last, 30_000);
    expect(mostUnsent()).toBeLessThan(3 * NOTE.length);
    slow.resume();
    await slow.received(last, 30_000);
    expect(slow.positions).toEqual(quick.positions);
  }, 120_000);
});
