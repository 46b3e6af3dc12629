import { createServer } from 'node:net';
import type { AddressInfo, Server, Socket } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { pingRedis } from '../../../src/health/ping-redis.js';
import { HealthRegistry } from '../../../src/health/index.js';
import { startTestApp } from '../../support/app.js';
import type { TestApp } from '../../support/app.js';
import { eventually } from '../../support/eventually.js';

describe('health', () => {
  let api: TestApp | undefined;
  afterEach(async () => {
    await api?.close();
    api = undefined;
  });

  it('is well, for everybody to see', async () => {
    api = await startTestApp();
    const live = await api.call('GET', '/health/live', { key: null });
    expect(live).toMatchObject({ status: 200, body: { status: 'ok' } });
    const { call } = api;
    // A check that takes two seconds, as on a machine that is busy, has failed.
    const ready = await eventually(async () => {
      const response = await call('GET', '/health/ready', { key: null });
      return response.status === 200 && response;
    });
    expect(ready.body).toMatchObject({
      status: 'ok',
      checks: { postgres: 'up', migrations: 'up' },
    });
    expect(ready.headers.get('cache-control')).toBe('no-store');
  });

  it('is not ready on a schema of the past, and says so', async () => {
    api = await startTestApp();
    const { call, app } = api;
    await app.get(DataSource).query(`DELETE FROM migrations WHERE name LIKE 'Orders%'`);
    const ready = await eventually(async () => {
      const response = await call('GET', '/health/ready', { key: null });
      return response.status === 503 && response;
    });
    expect(ready.body).toEqual({
      status: 'unavailable',
      checks: { postgres: 'up', migrations: 'down' },
    });
    expect((await call('GET', '/health/live', { key: null })).status).toBe(200);
  });

  it('is not kept waiting by a check that hangs', async () => {
    api = await startTestApp();
    // Checks are gathered when the application starts; this one takes an existing one's place.
    const [postgres] = api.app.get(HealthRegistry).all();
    Object.assign(postgres as object, { check: () => new Promise(() => undefined) });
    const began = performance.now();
    const { status, body } = await api.call('GET', '/health/ready', { key: null });
    expect([status, body.checks.postgres]).toEqual([503, 'down']);
    expect(performance.now() - began).toBeLessThan(10_000);
  });
});

describe('the ping of Redis', () => {
  const sockets = new Set<Socket>();
  let server: Server | undefined;

  /** A server that answers each command with the next of `answers`, and notes what it was asked. */
  async function redis(...answers: string[]): Promise<{ url: string; asked: string[] }> {
    const asked: string[] = [];
    server = createServer((socket) => {
      sockets.add(socket);
      socket.on('data', (data) => {
        asked.push(data.toString());
        const answer = answers.shift();
        if (answer) socket.write(answer);
      });
    });
    await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    return { url: `redis://:p%40ss@127.0.0.1:${port}/1`, asked };
  }

  afterEach(() => {
    for (const socket of sockets) socket.destroy();
    server?.close();
    server = undefined;
  });

  it('logs in first, and is content with PONG', async () => {
    const { url, asked } = await redis('+OK\r\n', '+PONG\r\n');
    await pingRedis(url);
    expect(asked).toEqual(['*2\r\n$4\r\nAUTH\r\n$4\r\np@ss\r\n', '*1\r\n$4\r\nPING\r\n']);
  });

  it('fails on an error, on silence and where nobody listens', async () => {
    const wrong = await redis('-WRONGPASS invalid\r\n');
    await expect(pingRedis(wrong.url)).rejects.toThrow('WRONGPASS');
    server?.close();
    const silent = await redis();
    await expect(pingRedis(silent.url)).rejects.toThrow(/aborted/);
    await expect(pingRedis('redis://127.0.0.1:1')).rejects.toThrow('ECONNREFUSED');
  });
});
