import { lookup } from 'node:dns/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DrainingAdapter } from '../../../src/http/draining-adapter.js';
import { ADMIN_KEY } from '../../support/app.js';
import { eventually } from '../../support/eventually.js';
import { exchange, parseAnswer, RawConnection } from '../../support/raw-http.js';
import type { RawAnswer } from '../../support/raw-http.js';
import { startEdge } from './edge-app.js';
import type { EdgeApp } from './edge-app.js';

const UUID = /^[0-9a-f-]{36}$/;
const KEY = `Authorization: Bearer ${ADMIN_KEY}`;

function expectProblem(answer: RawAnswer, status: number, code: string): void {
  const { headers } = answer;
  expect(answer.status).toBe(status);
  expect(headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('x-frame-options')).toBe('DENY');
  expect(JSON.parse(answer.body)).toMatchObject({
    type: `/docs/errors/${code}`,
    status,
    code,
    requestId: headers.get('x-request-id'),
  });
}

describe('an error response of the server itself', () => {
  let edge: EdgeApp;
  beforeAll(async () => {
    edge = await startEdge();
  });
  afterAll(() => edge.close());

  const ask = async (...lines: string[]): Promise<RawAnswer> =>
    parseAnswer(await exchange(edge.url, [...lines, 'Connection: close', '\r\n'].join('\r\n')));

  it.each([
    ['nonsense', 'NONSENSE\r\n\r\n'],
    ['a header without a name', 'GET / HTTP/1.1\r\nHost: x\r\n: y\r\n\r\n'],
    ['a space before the colon', 'GET / HTTP/1.1\r\nHost : x\r\n\r\n'],
    [
      'two kinds of length',
      'POST /public HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n',
    ],
    [
      'two lengths',
      'POST /public HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n',
    ],
    ['another protocol', 'GET / FTP/1.1\r\nHost: x\r\n\r\n'],
  ])('is a 400 for malformed HTTP: %s', async (_what, text) => {
    const answer = parseAnswer(await exchange(edge.url, text));
    expectProblem(answer, 400, 'bad_request');
    expect(answer.headers.get('x-request-id')).toMatch(UUID);
    expect(answer.headers.get('connection')).toBe('close');
  });

  it('is a 400 for a malformed chunk, with the id of its request', async () => {
    const head = ['POST /public HTTP/1.1', 'Host: x', 'X-Request-Id: chunky'];
    const rest = ['Content-Type: application/json', 'Transfer-Encoding: chunked', '', 'zz', ''];
    const answer = parseAnswer(await exchange(edge.url, [...head, ...rest].join('\r\n')));
    expectProblem(answer, 400, 'bad_request');
    expect(answer.headers.get('x-request-id')).toBe('chunky');
    expect(JSON.parse(answer.body).instance).toBe('/public');
  });

  it('is a 400 for two Host headers, or none', async () => {
    for (const hosts of [['Host: a', 'Host: b'], ['Host: a', 'hOST: a'], []]) {
      const answer = await ask('GET /public HTTP/1.1', ...hosts, 'X-Request-Id: mine');
      expectProblem(answer, 400, 'bad_request');
      expect(answer.headers.get('x-request-id')).toBe('mine');
      expect(answer.headers.get('connection')).toBe('close');
    }
    expect((await ask('GET /public HTTP/1.1', 'Host: a')).status).toBe(200);
    expect((await ask('GET /public HTTP/1.0')).status).toBe(200);
  });

  it('is a 417 for an unknown expectation', async () => {
    const answer = await ask('GET /public HTTP/1.1', 'Host: x', 'Expect: tea', 'X-Request-Id: tea');
    expectProblem(answer, 417, 'expectation_failed');
    expect(answer.headers.get('x-request-id')).toBe('tea');
  });

  it('is a 415 for a body with a content coding', async () => {
    const coded = await ask('GET /public HTTP/1.1', 'Host: x', 'Content-Encoding: gzip');
    expectProblem(coded, 415, 'unsupported_content_encoding');
    expect(coded.headers.get('accept-encoding')).toBe('identity');
    const plain = await ask('GET /public HTTP/1.1', 'Host: x', 'Content-Encoding: identity');
    expect(plain.status).toBe(200);
  });

  it('is a 431 for headers that are too large, which the client can read', async () => {
    const connection = await RawConnection.to(edge.url, { allowHalfOpen: true });
    connection.write(`GET /public HTTP/1.1\r\nHost: x\r\nX-Large: ${'x'.repeat(32_768)}`);
    const answer = parseAnswer(await connection.untilEnded());
    expectProblem(answer, 431, 'headers_too_large');
    for (let i = 0; i < 8; i += 1) {
      await new Promise((resolve) => connection.socket.write('x'.repeat(32_768), resolve));
    }
    connection.socket.end();
    await connection.untilClosed();
    expect(connection.error).toBeUndefined();
  });

  it.each(['/things/%ff', '/%'])('is a 400 for the path %s', async (path) => {
    expectProblem(await ask(`GET ${path} HTTP/1.1`, 'Host: x'), 400, 'bad_request');
  });

  it('is a problem for every other kind of request', async () => {
    expectProblem(await ask('OPTIONS * HTTP/1.1', 'Host: x'), 404, 'not_found');
    expectProblem(await ask('TRACE /public HTTP/1.1', 'Host: x'), 405, 'method_not_allowed');
    const upgrade = ['Connection: Upgrade', 'Upgrade: websocket'];
    expect((await ask('GET /public HTTP/1.1', 'Host: x', ...upgrade)).status).toBe(200);
  });
});

describe('slow clients', () => {
  let edge: EdgeApp;
  beforeAll(async () => {
    const settings = { HTTP_HEADERS_TIMEOUT: '200ms', HTTP_REQUEST_TIMEOUT: '400ms' };
    edge = await startEdge({ settings });
  });
  afterAll(() => edge.close());

  it('are cut off if they do not send their headers', async () => {
    const answer = parseAnswer(await exchange(edge.url, 'GET /public HTTP/1.1\r\nHost: x\r\nX-'));
    expectProblem(answer, 408, 'request_timeout');
  });

  it('are cut off if they send nothing', async () => {
    expectProblem(parseAnswer(await exchange(edge.url)), 408, 'request_timeout');
  });

  it('are cut off if their body trickles, and the request has no effect', async () => {
    const connection = await RawConnection.to(edge.url);
    const head = ['POST /things HTTP/1.1', 'Host: x', KEY, 'X-Request-Id: trickle'];
    const rest = ['Content-Type: application/json', 'Content-Length: 1000', '\r\n'];
    connection.write([...head, ...rest].join('\r\n'));
    const trickle = setInterval(() => connection.socket.writable && connection.write(' '), 20);
    const answer = parseAnswer(await connection.untilClosed());
    clearInterval(trickle);
    expectProblem(answer, 408, 'request_timeout');
    expect(answer.headers.get('x-request-id')).toBe('trickle');
    expect(await edge.things()).toEqual([]);
  });

  it('get no second response if they keep trickling after a rejection', async () => {
    const connection = await RawConnection.to(edge.url, { allowHalfOpen: true });
    connection.write('POST /things HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n');
    const trickle = setInterval(() => connection.socket.writable && connection.write(' '), 20);
    const text = await connection.untilClosed();
    clearInterval(trickle);
    expect(text.match(/HTTP\/1\.1/g)).toHaveLength(1);
    expect(parseAnswer(text).status).toBe(401);
  });
});

describe('connections', () => {
  const GET = 'GET /public HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n';
  let edge: EdgeApp;
  beforeAll(async () => {
    edge = await startEdge({ settings: { HTTP_MAX_CONNECTIONS: '3', SSE_MAX_CONNECTIONS: '2' } });
    await listenAlsoOnSecondAddress(edge);
  });
  afterAll(() => edge.close());

  const urlOf = (listener: number): string => edge.url.replace('127.0.0.1', `127.0.0.${listener}`);
  async function listenAlsoOnSecondAddress({ app }: EdgeApp): Promise<void> {
    const adapter = app.getHttpAdapter();
    if (adapter instanceof DrainingAdapter) await adapter.listenAlsoOn('127.0.0.2');
  }
  /** A connection that the server has accepted: it has responded on it. */
  async function open(url: string): Promise<RawConnection> {
    const connection = await RawConnection.to(url);
    connection.write('GET /public HTTP/1.1\r\nHost: x\r\n\r\n');
    await eventually(() => connection.text.startsWith('HTTP/1.1 200'));
    return connection;
  }
  async function respondsOn(listener: number): Promise<void> {
    await eventually(async () => parseAnswer(await exchange(urlOf(listener), GET)).status === 200);
  }

  it.each([
    ['on one listener', [1, 1, 1], 1],
    ['on several listeners, with one more on the first', [1, 2, 2], 1],
    ['on several listeners, with one more on the second', [1, 1, 2], 2],
  ])('are limited in number: %s', async (_case, listeners, last) => {
    await respondsOn(1);
    const connections = await Promise.all(listeners.map((it) => open(urlOf(it))));
    const fourth = await RawConnection.to(urlOf(last));
    expect(await fourth.untilClosed()).toBe('');
    connections[0]?.socket.destroy();
    await respondsOn(last);
    for (const { socket } of connections) socket.destroy();
  });

  it('end with the server, and have its timeouts and error responses, on every listener', async () => {
    const settings = { HTTP_HEADERS_TIMEOUT: '200ms' };
    const other = await startEdge({ ...edge.beside, settings });
    await listenAlsoOnSecondAddress(other);
    const second = other.url.replace('127.0.0.1', '127.0.0.2');
    expectProblem(parseAnswer(await exchange(second)), 408, 'request_timeout');
    expectProblem(parseAnswer(await exchange(second, 'nonsense\r\n\r\n')), 400, 'bad_request');
    const idle = await open(second);
    await other.close();
    await idle.untilClosed();
    await expect(RawConnection.to(second)).rejects.toThrow('ECONNREFUSED');
  });

  it('are accepted on every address of localhost', async () => {
    const other = await startEdge({ ...edge.beside, host: 'localhost' });
    try {
      const { port } = new URL(other.url);
      for (const { address, family } of await lookup('localhost', { all: true })) {
        const url = `http://${family === 6 ? `[${address}]` : address}:${port}`;
        expect((await fetch(`${url}/public`)).status).toBe(200);
      }
    } finally {
      await other.close();
    }
  });
});
