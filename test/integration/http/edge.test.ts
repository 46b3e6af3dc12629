import { connect } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { ADMIN_KEY } from '../../support/app.js';
import type { TestResponse } from '../../support/app.js';
import { behaviour, startEdge } from './edge-app.js';
import type { EdgeApp } from './edge-app.js';

const UUID = /^[0-9a-f-]{36}$/;

describe('the HTTP edge', () => {
  let edge: EdgeApp;
  beforeAll(async () => {
    edge = await startEdge();
  });
  afterAll(() => edge.close());
  afterEach(() => {
    behaviour.hold = () => Promise.resolve();
    behaviour.fail = undefined;
  });

  const post = (body: unknown, headers = {}): Promise<TestResponse> =>
    edge.call('POST', '/things', { body, headers });

  const expectProblem = (answer: TestResponse, status: number, code: string): void => {
    expect(answer.body).toMatchObject({
      type: `/docs/errors/${code}`,
      title: expect.any(String),
      status,
      detail: expect.any(String),
      instance: expect.any(String),
      requestId: answer.headers.get('x-request-id'),
    });
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(JSON.stringify(answer.body)).not.toMatch(/SELECT|node_modules|\.ts:|at Object/);
  };

  describe('a request id', () => {
    it.each(['abc', 'A.b_c:d-1', 'x'.repeat(128)])(
      'is the caller’s if it is well formed: %s',
      async (id) => {
        const answer = await edge.call('GET', '/public', { headers: { 'x-request-id': id } });
        expect(answer.headers.get('x-request-id')).toBe(id);
      },
    );

    it.each(['', 'a b', 'x'.repeat(129), 'a"b', 'a\u00e4'])(
      'is new if it is not: %j',
      async (id) => {
        const answer = await edge.call('GET', '/public', { headers: { 'x-request-id': id } });
        expect(answer.headers.get('x-request-id')).toMatch(UUID);
      },
    );

    it('is the correlation id of the work, before and after a body is read', async () => {
      const traceparent = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';
      const headers = { 'x-request-id': 'req-1', traceparent };
      const read = await edge.call('GET', '/things', { headers });
      const context = { correlationId: 'req-1', causationId: null, traceparent };
      expect(read.body.context).toEqual({ ...context, actor: 'api-key:admin' });
      const written = await edge.call('POST', '/public', {
        body: { name: 'x' },
        headers,
        key: null,
      });
      expect(written.body.context).toEqual({ ...context, actor: 'anonymous' });
    });

    it.each(['', 'nonsense', '00-00000000000000000000000000000000-00f067aa0ba902b7-01'])(
      'starts a trace if the caller has none: %j',
      async (traceparent) => {
        const answer = await edge.call('GET', '/things', { headers: { traceparent } });
        const { context } = answer.body;
        expect(context.traceparent).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-00$/);
      },
    );
  });

  describe('an error', () => {
    it('is a problem if it is unexpected, and reveals nothing', async () => {
      const answer = await edge.call('GET', '/things/boom');
      expectProblem(answer, 500, 'internal_error');
    });

    it('is a problem if there is no such route', async () => {
      expectProblem(await edge.call('GET', '/nowhere?access_token=secret'), 404, 'not_found');
      const answer = await edge.call('GET', '/nowhere?access_token=secret');
      expect(answer.body.instance).toBe('/nowhere');
      expect(JSON.stringify(answer.body)).not.toContain('secret');
    });

    it('names the methods of a path', async () => {
      const answer = await edge.call('PUT', '/things');
      expectProblem(answer, 405, 'method_not_allowed');
      expect(answer.headers.get('allow')).toBe('GET, HEAD, POST');
    });

    it('is a 404 for a malformed id', async () => {
      expectProblem(await edge.call('GET', '/things/42'), 404, 'not_found');
    });

    it('is a 400 if PostgreSQL rejects a value', async () => {
      expectProblem(await edge.call('GET', '/things/big'), 400, 'invalid_value');
    });

    it('is a 503 if the connection to PostgreSQL is lost', async () => {
      behaviour.fail = Object.assign(new Error('terminating connection'), { code: '57P01' });
      const answer = await post({ name: 'lost' });
      expectProblem(answer, 503, 'unavailable');
      expect(answer.headers.get('retry-after')).toBe('1');
    });

    it('names the path of each validation error', async () => {
      const answer = await post({ name: '', parts: [{ sku: 'a', quantity: 0 }], typo: 1 });
      expectProblem(answer, 400, 'invalid_request');
      expect(answer.body.errors).toEqual([
        { path: 'typo', message: 'is not a known field' },
        { path: 'name', message: 'must have 1 to 20 characters' },
        { path: 'parts.0.quantity', message: 'must be from 1 to 1000000' },
      ]);
    });
  });

  describe('a body', () => {
    it.each([
      ['malformed', '{"name":'],
      ['no object', '"text"'],
      ['a list', '[]'],
      ['null', 'null'],
      ['with __proto__', '{"name":"a","__proto__":{}}'],
      ['with __proto__ inside', '{"name":"a","extra":{"a":[{"__proto__":1}]}}'],
      ['with an escaped __proto__', '{"name":"a","extra":{"\\u005f_proto__":1}}'],
      ['with constructor.prototype', '{"name":"a","extra":{"constructor":{"prototype":1}}}'],
      ['with U+0000', '{"name":"a\\u0000"}'],
      ['with U+0000 deep inside', '{"name":"a","extra":{"a":[{"b":"\\u0000"}]}}'],
      ['with U+0000 in a key', '{"name":"a","extra":{"a\\u0000":1}}'],
      ['with half a surrogate pair', '{"name":"\\ud83d"}'],
      ['with the other half', '{"name":"a","extra":["\\uDE00x"]}'],
      ['with a huge number', '{"name":"a","parts":[{"sku":"a","quantity":1e400}]}'],
    ])('is refused when it is %s', async (_what, body) => {
      const answer = await post(body);
      expect(answer.status).toBe(400);
      expect(answer.headers.get('content-type')).toMatch('application/problem+json');
    });

    it.each([
      ['{"name":"a\\u0000"}', 'name'],
      ['{"name":"a","extra":{"a":[1,{"b":"\\ud800"}]}}', 'extra.a.1.b'],
      ['{"name":"a","extra":{"a\\u0000":1}}', 'extra'],
    ])('is refused with the path of the text: %s', async (body, path) => {
      expect((await post(body)).body.errors).toMatchObject([{ path }]);
    });

    it('is rejected with the reason if a key is forbidden', async () => {
      const { body } = await post('{"name":"a","extra":{"__proto__":1}}');
      expect(body.detail).toMatch('__proto__');
    });

    it.each(['{"name":"\\ud83d\\ude00"}', '{"name":"😀"}', '{"name":"\\\\u0000"}'])(
      'is accepted with valid escapes: %s',
      async (body) => {
        expect((await post(body)).status).toBe(201);
      },
    );

    it('is rejected if it is not UTF-8', async () => {
      const response = await fetch(`${edge.url}/things`, {
        method: 'POST',
        headers: { authorization: `Bearer ${ADMIN_KEY}`, 'content-type': 'application/json' },
        body: Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]),
      });
      expect(response.status).toBe(400);
    });

    it('is rejected above 1 MiB, with or without a length', async () => {
      const body = JSON.stringify({ name: 'x'.repeat(1024 * 1024) });
      expectProblem(await post(body), 413, 'body_too_large');
      const streamed = await fetch(`${edge.url}/things`, {
        method: 'POST',
        headers: { authorization: `Bearer ${ADMIN_KEY}`, 'content-type': 'application/json' },
        body: new Blob([body]).stream(),
        duplex: 'half',
      });
      expect(streamed.status).toBe(413);
      expect(streamed.headers.get('x-request-id')).toMatch(UUID);
    });

    it('can have any JSON media type, and no other', async () => {
      const typed = (type: string): Promise<TestResponse> =>
        post('{"name":"typed"}', { 'content-type': type });
      for (const type of ['application/merge-patch+json', 'application/json; charset=utf-8']) {
        expect((await typed(type)).status).toBe(201);
      }
      for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp']) {
        expectProblem(await typed(type), 415, 'unsupported_media_type');
      }
    });

    it('can be empty, whatever its type', async () => {
      for (const type of ['application/json', 'application/x-www-form-urlencoded']) {
        const headers = { 'content-type': type };
        expect((await edge.call('DELETE', '/things/x', { headers, body: '' })).status).toBe(204);
        expect((await edge.call('POST', '/things/bare', { headers, body: '' })).status).toBe(204);
      }
      expect((await edge.call('POST', '/things/bare')).status).toBe(204);
    });
  });

  it.each(['/things?cursor=%00', '/things/%00', '/public?x=a%00b'])(
    'rejects U+0000 in %s',
    async (path) => {
      expectProblem(await edge.call('GET', path), 400, 'invalid_request');
    },
  );

  it('responds to a malformed path with a problem', async () => {
    const answer = await edge.call('GET', '/things/%ff');
    expect(answer.status).toBe(400);
    expectProblem(answer, 400, 'bad_request');
  });

  it('reads the numbers of a query, and rejects unknown parameters', async () => {
    expect((await edge.call('GET', '/things?limit=5')).body.limit).toBe(5);
    const refused = await edge.call('GET', '/things?limit=5&more=1');
    expectProblem(refused, 400, 'invalid_request');
    expect(refused.body.errors).toEqual([
      { path: 'more', message: 'is not a known query parameter' },
    ]);
    expect((await edge.call('GET', '/things')).body.limit).toBe(20);
    for (const limit of ['0', '101', '1.5', 'x', '', '5&limit=6']) {
      expectProblem(await edge.call('GET', `/things?limit=${limit}`), 400, 'invalid_request');
    }
  });

  it('responds to requests that are not HTTP', async () => {
    const { port } = new URL(edge.url);
    const answer = await new Promise<string>((resolve) => {
      const socket = connect(Number(port), '127.0.0.1', () => socket.write('NONSENSE\r\n\r\n'));
      let text = '';
      socket.on('data', (chunk) => (text += String(chunk)));
      socket.on('close', () => resolve(text));
    });
    expect(answer).toMatch(/^HTTP\/1.1 400 Bad Request/);
    expect(answer).toMatch(/x-request-id: /);
    expect(answer).toContain('/docs/errors/bad_request');
  });

  it('serves its OpenAPI document and the page to browse it, without a key', async () => {
    const document = await edge.call('GET', '/openapi.json', { key: null });
    expect(document.body.openapi).toBe('3.1.0');
    const { get, post: create } = document.body.paths['/things'];
    expect(create.requestBody).toBeDefined();
    const shared = (name: string): object => ({ $ref: `#/components/parameters/${name}` });
    expect(create.parameters).toEqual([
      expect.objectContaining({ in: 'query', name: 'dry' }),
      shared('RequestId'),
      shared('IdempotencyKey'),
    ]);
    expect(create.responses['201'].headers).toHaveProperty('Idempotency-Replayed');
    expect(get.parameters).toContainEqual(shared('RequestId'));
    expect(get.parameters).not.toContainEqual(shared('IdempotencyKey'));
    const page = await edge.call('GET', '/docs', { key: null });
    expect(page.body).toContain('docs/swagger-ui-bundle.js');
    for (const file of ['swagger-ui.css', 'swagger-ui-bundle.js', 'start.js']) {
      expect((await edge.call('GET', `/docs/${file}`, { key: null })).status).toBe(200);
    }
  });
});
