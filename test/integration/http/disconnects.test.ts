import { once } from 'node:events';
import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Controller, Get, Module, Post } from '@nestjs/common';
import { pino } from 'pino';
import { Public } from '../../../src/auth/index.js';
import { LogOutput } from '../../../src/logging/index.js';
import { startTestApp } from '../../support/app.js';
import type { TestApp } from '../../support/app.js';
import { eventually } from '../../support/eventually.js';
import { RawConnection } from '../../support/raw-http.js';

const slow = { entered: false, release: (): void => undefined };

@Controller('slow')
@Public()
class SlowController {
  @Get()
  async wait(): Promise<string> {
    slow.entered = true;
    await new Promise<void>((resolve) => (slow.release = resolve));
    return 'done';
  }

  @Post()
  take(): void {}
}

@Module({ controllers: [SlowController] })
class SlowModule {}

describe('a client that disconnects', () => {
  const lines: string[] = [];
  let api: TestApp;
  beforeAll(async () => {
    const log = pino({ level: 'debug' }, { write: (line) => void lines.push(line) });
    api = await startTestApp({
      modules: [SlowModule],
      overrides: [{ provide: LogOutput, useValue: { pino: log } }],
    });
  });
  afterAll(() => api.close());
  beforeEach(() => {
    lines.length = 0;
  });

  const logged = (): Record<string, unknown>[] =>
    lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  /** Resolves with the single log line about the client; no line is above debug level. */
  const disconnect = async (): Promise<unknown> => {
    const line = await eventually(() =>
      logged().find(({ msg }) => String(msg).startsWith('client disconnected')),
    );
    const ofClient = logged().filter(
      (one) => one['requestId'] === 'gone' || Number(one['level']) > 30,
    );
    expect(ofClient.filter(({ level }) => level !== 20)).toEqual([]);
    expect(lines.join()).not.toContain('"stack"');
    return line;
  };
  /** A connection of which the server has read the text. */
  const begun = async (text: string): Promise<RawConnection> => {
    const server: Server = api.app.getHttpServer();
    const accepted = once(server, 'connection');
    const connection = await RawConnection.to(api.url);
    connection.write(text);
    const [socket] = (await accepted) as [Socket];
    await eventually(() => socket.bytesRead === text.length);
    return connection;
  };
  const post =
    'POST /slow HTTP/1.1\r\nHost: x\r\nX-Request-Id: gone\r\nContent-Length: 100\r\n\r\n';

  it.each([
    ['by a reset', (c: RawConnection) => c.socket.resetAndDestroy()],
    ['by closing', (c: RawConnection) => c.socket.destroy()],
  ])('while it sends its body is a debug line: %s', async (_what, leave) => {
    const connection = await begun(`${post}half`);
    leave(connection);
    expect(await disconnect()).toMatchObject({ level: 20, method: 'POST', path: '/slow' });
  });

  it('before its response is logged at level debug', async () => {
    const connection = await RawConnection.to(api.url);
    connection.write('GET /slow HTTP/1.1\r\nHost: x\r\nX-Request-Id: gone\r\n\r\n');
    await eventually(() => slow.entered);
    connection.socket.destroy();
    expect(await disconnect()).toMatchObject({ level: 20, method: 'GET', path: '/slow' });
    slow.release();
  });

  it('before a request is logged at level debug, too', async () => {
    const connection = await begun('GET /slow HTTP/1.1\r\nHost:');
    connection.socket.resetAndDestroy();
    expect(await disconnect()).toMatchObject({ level: 20, context: 'Http' });
  });
});
