import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ADMIN_KEY } from '../../support/app.js';
import { exchange, parseAnswer } from '../../support/raw-http.js';
import type { RawAnswer } from '../../support/raw-http.js';
import { startEdge } from './edge-app.js';
import type { EdgeApp } from './edge-app.js';

const APP = 'https://app.example.com';
const KEY = `Authorization: Bearer ${ADMIN_KEY}`;

async function ask(edge: EdgeApp, line: string, ...headers: string[]): Promise<RawAnswer> {
  const lines = [`${line} HTTP/1.1`, 'Host: x', 'Connection: close', ...headers, '\r\n'];
  return parseAnswer(await exchange(edge.url, lines.join('\r\n')));
}

describe('CORS', () => {
  let edge: EdgeApp;
  beforeAll(async () => {
    edge = await startEdge({ settings: { CORS_ALLOWED_ORIGINS: `${APP},http://localhost:5173` } });
  });
  afterAll(() => edge.close());

  const preflight = (origin: string, path = '/things'): Promise<RawAnswer> =>
    ask(
      edge,
      `OPTIONS ${path}`,
      `Origin: ${origin}`,
      'Access-Control-Request-Method: POST',
      'Access-Control-Request-Headers: authorization,content-type,idempotency-key',
    );

  it('responds to the preflight of an allowed origin, without a key', async () => {
    const { status, headers, body } = await preflight(APP);
    expect([status, body]).toEqual([204, '']);
    expect(headers.get('access-control-allow-origin')).toBe(APP);
    expect(headers.get('access-control-allow-methods')).toBe('GET, HEAD, POST, PUT, PATCH, DELETE');
    expect(headers.get('access-control-allow-headers')?.toLowerCase().split(', ').sort()).toEqual([
      'authorization',
      'content-type',
      'idempotency-key',
      'if-match',
      'last-event-id',
      'x-request-id',
    ]);
    expect(headers.get('access-control-max-age')).toBe('600');
    expect(headers.get('vary')).toBe('Origin');
    expect(headers.has('access-control-allow-credentials')).toBe(false);
    expect(headers.get('x-request-id')).toBeDefined();
  });

  it.each(['https://other.example', 'null', 'https://app.example.com.evil.example'])(
    'does not allow %s',
    async (origin) => {
      const refused = await preflight(origin);
      expect(refused.status).toBe(405);
      const read = await ask(edge, 'GET /public', `Origin: ${origin}`);
      expect(read.status).toBe(200);
      for (const { headers } of [refused, read]) {
        expect(headers.has('access-control-allow-origin')).toBe(false);
        expect(headers.get('vary')).toBe('Origin');
      }
    },
  );

  it.each([
    ['a success', 'GET /things', [KEY], 200],
    ['a 401', 'GET /things', [], 401],
    ['a 404', 'GET /nowhere', [KEY], 404],
    ['a 405', 'PUT /things', [KEY], 405],
    ['a 400 of the router', 'GET /things/%ff', [], 400],
    ['a 400 for two hosts', 'GET /things', ['Host: y'], 400],
  ])('lets an allowed origin read %s', async (_what, line, headers, status) => {
    const answer = await ask(edge, line, `Origin: ${APP}`, ...headers);
    expect(answer.status).toBe(status);
    expect(answer.headers.get('access-control-allow-origin')).toBe(APP);
    expect(answer.headers.get('access-control-expose-headers')).toBe(
      'ETag, Idempotency-Replayed, Location, Retry-After, X-Request-Id, X-Resumed-From, ' +
        'X-Unknown-Types',
    );
  });

  it('requires the header that makes a request a preflight', async () => {
    expect((await ask(edge, 'OPTIONS /things', `Origin: ${APP}`)).status).toBe(405);
  });

  it('allows every origin with *, and none by default', async () => {
    const every = await startEdge({ ...edge.beside, settings: { CORS_ALLOWED_ORIGINS: '*' } });
    const none = await startEdge(edge.beside);
    try {
      const open = await ask(every, 'GET /public', 'Origin: https://any.example');
      expect(open.headers.get('access-control-allow-origin')).toBe('*');
      expect(open.headers.has('vary')).toBe(false);
      const asked = ['Origin: https://any.example', 'Access-Control-Request-Method: GET'];
      expect((await ask(every, 'OPTIONS /things', ...asked)).status).toBe(204);
      const closed = await ask(none, 'OPTIONS /things', ...asked);
      expect(closed.status).toBe(405);
      expect([...closed.headers.keys()].join()).not.toMatch(/access-control|vary/);
    } finally {
      await every.close();
      await none.close();
    }
  });
});

describe('security headers', () => {
  let edge: EdgeApp;
  let behindProxy: EdgeApp;
  beforeAll(async () => {
    edge = await startEdge();
    const settings = { TRUSTED_PROXIES: '127.0.0.0/8' };
    behindProxy = await startEdge({ ...edge.beside, settings });
  });
  afterAll(async () => {
    await behindProxy.close();
    await edge.close();
  });

  it.each([
    ['GET /public', 200],
    ['GET /things', 401],
    ['GET /nowhere', 404],
    ['PUT /things', 405],
    ['GET /things/%ff', 400],
    ['GET /openapi.json', 200],
    ['GET /docs', 200],
  ])('are on every answer: %s', async (line, status) => {
    const answer = await ask(edge, line);
    expect(answer.status).toBe(status);
    const { headers } = answer;
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('content-security-policy')).toMatch(/frame-ancestors 'none'/);
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(headers.has('strict-transport-security')).toBe(false);
  });

  it('require TLS only if a trusted proxy reports that the client used it', async () => {
    const https = 'X-Forwarded-Proto: https';
    const sent = async (to: EdgeApp, ...headers: string[]): Promise<string | undefined> =>
      (await ask(to, 'GET /public', ...headers)).headers.get('strict-transport-security');
    expect(await sent(behindProxy, https)).toBe('max-age=31536000');
    expect(await sent(behindProxy, 'X-Forwarded-Proto: http')).toBeUndefined();
    expect(await sent(behindProxy)).toBeUndefined();
    expect(await sent(edge, https)).toBeUndefined();
  });
});
