import type { Server } from 'node:http';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ADMIN_KEY } from '../../support/app.js';
import { eventually } from '../../support/eventually.js';
import { exchange, parseAnswer, RawConnection } from '../../support/raw-http.js';
import type { RawAnswer } from '../../support/raw-http.js';
import { startEdge } from './edge-app.js';
import type { EdgeApp } from './edge-app.js';

const MIB = 1024 * 1024;

/** What has arrived while the connection is still open. */
async function firstAnswer(connection: RawConnection): Promise<RawAnswer> {
  return parseAnswer(await eventually(() => connection.text));
}

describe('a request that is rejected before its body is read', () => {
  let edge: EdgeApp;
  beforeAll(async () => {
    edge = await startEdge();
  });
  afterAll(() => edge.close());

  const openConnections = (): Promise<number> =>
    new Promise((resolve, reject) => {
      const server: Server = edge.app.getHttpServer();
      server.getConnections((error, count) => (error ? reject(error) : resolve(count)));
    });

  const post = (length: number | 'chunked', ...headers: string[]): string =>
    [
      'POST /things HTTP/1.1',
      'Host: x',
      'Content-Type: application/json',
      length === 'chunked' ? 'Transfer-Encoding: chunked' : `Content-Length: ${length}`,
      ...headers,
      '\r\n',
    ].join('\r\n');

  it.each([
    ['no key', []],
    ['an unknown key', ['Authorization: Bearer tdk_unknown']],
    ['another scheme', ['Authorization: Basic YTpi']],
  ])('is answered before any of it has come: %s', async (_what, headers) => {
    const connection = await RawConnection.to(edge.url);
    connection.write(post(MIB, ...headers));
    const answer = await firstAnswer(connection);
    expect(answer.status).toBe(401);
    expect(answer.headers.get('connection')).toBe('close');
    expect(answer.headers.get('www-authenticate')).toMatch(/^Bearer/);
    connection.socket.destroy();
  });

  it('ignores the body: one that is not JSON gets a 401 as well', async () => {
    const answer = parseAnswer(await exchange(edge.url, post(4), 'oops'));
    expect(answer.status).toBe(401);
  });

  it.each([800_000, MIB])(
    'lets a client that first sends %d bytes read the response',
    async (n) => {
      const connection = await RawConnection.to(edge.url, { allowHalfOpen: true });
      connection.socket.pause();
      connection.write(post(n));
      const sent = new Promise((resolve) =>
        connection.socket.write(Buffer.alloc(n, 'x'), () => resolve(true)),
      );
      await sent;
      connection.socket.resume();
      const answer = parseAnswer(await connection.untilEnded());
      connection.socket.end();
      expect(answer.status).toBe(401);
      expect(JSON.parse(answer.body)).toMatchObject({ code: 'unauthorized' });
      expect(connection.error).toBeUndefined();
    },
  );

  it('is not reset while its client sends the rest of a body', async () => {
    const connection = await RawConnection.to(edge.url, { allowHalfOpen: true });
    connection.write(post(MIB));
    await connection.untilEnded();
    for (let sent = 0; sent < MIB; sent += MIB / 16) {
      await new Promise((resolve) => connection.socket.write(Buffer.alloc(MIB / 16), resolve));
      await nextTurn();
    }
    connection.socket.end();
    await connection.untilClosed();
    expect(connection.error).toBeUndefined();
  });

  it('is cut off if it is longer than any valid body', async () => {
    const connection = await RawConnection.to(edge.url, { allowHalfOpen: true });
    connection.write(post('chunked'));
    const chunk = Buffer.concat([
      Buffer.from('10000\r\n'),
      Buffer.alloc(65_536),
      Buffer.from('\r\n'),
    ]);
    let sent = 0;
    const feed = (): void => {
      while (!connection.closed && sent < 256 * MIB) {
        sent += chunk.length;
        if (!connection.socket.write(chunk)) return void connection.socket.once('drain', feed);
      }
    };
    feed();
    await connection.untilClosed();
    expect(parseAnswer(connection.text).status).toBe(401);
    expect(sent).toBeLessThan(256 * MIB);
  });

  it('is cut off if it does not end', async () => {
    const connection = await RawConnection.to(edge.url, { allowHalfOpen: true });
    connection.write(post(MIB));
    expect(parseAnswer(await connection.untilEnded()).status).toBe(401);
    await eventually(async () => (await openConnections()) === 0);
    connection.socket.destroy();
  });

  it('is the last of its connection: a request after it has no effect', async () => {
    const body = '{"name":"smuggled"}';
    const valid = post(body.length, `Authorization: Bearer ${ADMIN_KEY}`) + body;
    const text = await exchange(edge.url, `${post(2)}{}${valid}`);
    expect(text.match(/HTTP\/1\.1/g)).toHaveLength(1);
    expect(await edge.things()).not.toContain('smuggled');
  });

  it('does not linger after its whole body has arrived', async () => {
    const text = await exchange(edge.url, `${post(2)}{}`);
    expect(parseAnswer(text).status).toBe(401);
  });

  it('keeps the connection of a request without a body', async () => {
    const connection = await RawConnection.to(edge.url);
    const get = 'GET /things HTTP/1.1\r\nHost: x\r\n\r\n';
    connection.write(get);
    await eventually(() => connection.text !== '');
    connection.write(get);
    await eventually(() => connection.text.match(/HTTP\/1\.1 401/g)?.length === 2);
    connection.socket.destroy();
  });

  it.each([
    [404, 'POST /nowhere'],
    [405, 'PUT /things'],
  ])('is rejected immediately with a %d, too', async (status, line) => {
    const connection = await RawConnection.to(edge.url);
    connection.write(post(MIB).replace('POST /things', line));
    const answer = await firstAnswer(connection);
    expect(answer.status).toBe(status);
    connection.socket.destroy();
  });

  it('lets a client read that its body is too large', async () => {
    const connection = await RawConnection.to(edge.url, { allowHalfOpen: true });
    const headers = post(MIB + 1, `Authorization: Bearer ${ADMIN_KEY}`);
    connection.write(headers);
    connection.write(Buffer.alloc(MIB + 1, 'x'));
    const answer = parseAnswer(await connection.untilEnded());
    connection.socket.end();
    expect(answer.status).toBe(413);
    expect(connection.error).toBeUndefined();
  });

  describe('with Expect: 100-continue', () => {
    const expectation = 'Expect: 100-continue';

    it('is rejected without 100 Continue', async () => {
      const connection = await RawConnection.to(edge.url);
      connection.write(post(MIB, expectation));
      const answer = await firstAnswer(connection);
      expect(answer.status).toBe(401);
      connection.socket.destroy();
    });

    it('and a valid key gets 100 Continue, once', async () => {
      const body = '{"name":"invited"}';
      const connection = await RawConnection.to(edge.url);
      connection.write(
        post(body.length, expectation, `Authorization: Bearer ${ADMIN_KEY}`, 'Connection: close'),
      );
      await eventually(() => connection.text === 'HTTP/1.1 100 Continue\r\n\r\n');
      connection.write(body);
      const text = await connection.untilClosed();
      expect(parseAnswer(text.replace('HTTP/1.1 100 Continue\r\n\r\n', '')).status).toBe(201);
    });
  });
});
