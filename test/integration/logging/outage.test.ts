import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { startTestApp } from '../../support/app.js';
import type { TestApp } from '../../support/app.js';
import { eventually } from '../../support/eventually.js';
import { createTestDatabase } from '../../support/postgres/index.js';
import type { TestDatabase } from '../../support/postgres/index.js';
import { startTcpProxy } from '../../support/tcp-proxy.js';
import type { TcpProxy } from '../../support/tcp-proxy.js';

/** The number of attempts to connect during the outage; each was a log line before. */
const ATTEMPTS = 100;

describe('while PostgreSQL is unavailable', () => {
  let database: TestDatabase;
  let proxy: TcpProxy;
  let api: TestApp;

  beforeAll(async () => {
    database = await createTestDatabase();
    const url = new URL(database.url);
    proxy = await startTcpProxy({ host: url.hostname, port: Number(url.port) });
    url.host = `127.0.0.1:${proxy.port}`;
    api = await startTestApp({ databaseUrl: url.href });
  });
  afterEach(() => void jest.restoreAllMocks());
  afterAll(async () => {
    await api.close();
    await proxy.close();
    await database.drop();
  });

  it('one line reports it for all loops and requests, and one that it is available again', async () => {
    const lines: Record<string, unknown>[] = [];
    for (const level of ['log', 'warn', 'error'] as const) {
      jest.spyOn(Logger.prototype, level).mockImplementation((line: unknown) => {
        lines.push(line as Record<string, unknown>);
      });
    }
    const linesThatSay = (msg: RegExp): object[] => lines.filter((line) => msg.test(said(line)));
    await api.call('GET', '/orders');

    proxy.become('refuse');
    const before = proxy.accepted;
    await eventually(async () => {
      expect((await api.call('GET', '/orders')).status).toBe(503);
      return proxy.accepted - before > ATTEMPTS;
    });
    expect(linesThatSay(/^PostgreSQL is unavailable$/)).toEqual([
      expect.objectContaining({ failures: 1, seconds: 0, err: expect.anything() }),
    ]);
    expect(lines.length).toBeLessThan(ATTEMPTS / 10);

    proxy.become('forward');
    await eventually(() => linesThatSay(/^PostgreSQL is available again$/).length > 0);
    expect((await api.call('GET', '/orders')).status).toBe(200);
    expect(linesThatSay(/^PostgreSQL is/)).toHaveLength(2);
  });
});

function said({ msg }: Record<string, unknown>): string {
  return typeof msg === 'string' ? msg : '';
}
