import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '../../support/eventually.js';
import { startStreamApp } from './stream-app.js';
import type { StreamApp } from './stream-app.js';

const requestOf = (key: string): string =>
  `GET /events/stream HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer ${key}\r\n\r\n`;

describe('a stream whose client goes', () => {
  let app: StreamApp;
  beforeAll(async () => {
    app = await startStreamApp();
  });
  afterAll(() => app.close());

  const connected = async (): Promise<Socket> => {
    const socket = connect(Number(new URL(app.url).port), '127.0.0.1');
    socket.on('error', () => undefined);
    await new Promise((resolve) => socket.once('connect', resolve));
    return socket;
  };
  const waitingForKeys = async (): Promise<number> => {
    const { rows } = await app.database.query(
      `SELECT count(*)::integer AS count FROM pg_locks
        WHERE relation = 'api_key'::regclass AND NOT granted`,
    );
    return rows[0].count;
  };

  it('is closed if the client goes while its key is being looked up', async () => {
    const [gone, staying] = [
      await app.key('default', 'events:read'),
      await app.key('default', 'events:read'),
    ];
    await app.database.query('BEGIN; LOCK TABLE api_key IN ACCESS EXCLUSIVE MODE');
    const accepted = new Promise<Socket>((resolve) => {
      app.app.getHttpServer().once('connection', resolve);
    });
    const abandoned = await connected();
    abandoned.write(requestOf(gone.key));
    await eventually(async () => (await waitingForKeys()) > 0);
    const serverSide = await accepted;
    const lost = new Promise((resolve) => serverSide.once('close', resolve));
    abandoned.resetAndDestroy();
    await lost;
    await app.database.query('COMMIT');
    const stream = await app.stream('/events/stream', { key: staying.key });
    await stream.until(() => stream.blocks.length > 0);
    await eventually(() => app.connections() === 1);
    stream.close();
    await eventually(() => app.connections() === 0);
  });

  it('is closed if it waits behind another stream on its connection', async () => {
    const { key } = await app.key('default', 'events:read');
    const socket = await connected();
    const closed = new Promise((resolve) => socket.once('close', resolve));
    socket.write(requestOf(key) + requestOf(key));
    socket.resume();
    await closed;
    await eventually(() => app.connections() === 0);
    expect(app.connections()).toBe(0);
  });
});
