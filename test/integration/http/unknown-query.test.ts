import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp } from '../../support/app.js';
import type { TestApp } from '../../support/app.js';
import { exampleBody } from '../../support/example-body.js';

// oxlint-disable-next-line no-explicit-any -- documents are inspected freely
type Document = any;

const METHODS = ['get', 'post', 'put', 'patch', 'delete'];

describe('an unknown query parameter', () => {
  let api: TestApp;
  let document: Document;
  beforeAll(async () => {
    api = await startTestApp({ settings: { INBOUND_GITHUB_SECRET: 'secret' } });
    document = (await api.call('GET', '/openapi.json')).body;
  });
  afterAll(() => api.close());

  const operations = (): [string, string][] =>
    Object.entries<Document>(document.paths).flatMap(([path, item]) =>
      METHODS.filter((method) => item[method]).map((method): [string, string] => [method, path]),
    );
  const call = (method: string, path: string, query: string): ReturnType<TestApp['call']> => {
    const url = path.replaceAll(/\{[^}]+\}/g, () => randomUUID());
    const body = exampleBody(document, path, method);
    return api.call(method.toUpperCase(), `${url}?${query}`, { body });
  };

  it('is rejected on every route of the document except inbound webhooks and the start page', async () => {
    expect(operations().length).toBeGreaterThan(40);
    for (const [method, path] of operations()) {
      const answer = await call(method, path, 'surprise=1');
      if (path.startsWith('/inbound/')) {
        expect([path, answer.status]).toEqual([path, 404]);
        continue;
      }
      if (path === '/') {
        expect([path, answer.status]).toEqual([path, 200]);
        continue;
      }
      expect([method, path, answer.status]).toEqual([method, path, 400]);
      expect(answer.body).toMatchObject({
        code: 'invalid_request',
        errors: [{ path: 'surprise', message: 'is not a known query parameter' }],
      });
    }
  });

  it('is distinguished from every documented one', async () => {
    for (const [method, path] of operations()) {
      const parameters: Document[] = document.paths[path][method].parameters ?? [];
      const names = parameters.filter((one) => one.in === 'query').map((one) => one.name as string);
      if (names.length === 0) continue;
      // Sent with an unknown one, so that no stream opens: the error names no known parameter.
      const query = names.map((name) => `${name}=1`).join('&');
      const { status, body } = await call(method, path, `${query}&surprise=1`);
      expect([path, status, body.errors]).toEqual([
        path,
        400,
        [{ path: 'surprise', message: 'is not a known query parameter' }],
      ]);
    }
  });

  it('is rejected by name, also for HEAD and for names of object properties', async () => {
    expect((await api.call('HEAD', '/orders?surprise=1')).status).toBe(400);
    for (const name of ['__proto__', 'constructor', 'toString', 'Limit', 'limit[]']) {
      const answer = await api.call('GET', `/orders?limit=1&${encodeURIComponent(name)}=1`);
      expect([answer.status, answer.body.errors?.[0].path]).toEqual([400, name]);
    }
  });

  it('is rejected for authenticated callers only: others get a 401', async () => {
    expect((await api.call('GET', '/orders?surprise=1', { key: null })).status).toBe(401);
  });

  it.each(['/docs', '/docs/start.js', '/openapi.json', '/asyncapi.json'])(
    'is ignored by the page %s',
    async (path) => {
      expect((await api.call('GET', `${path}?v=1`, { key: null })).status).toBe(200);
    },
  );

  it('does not make the response large', async () => {
    const query = Array.from({ length: 200 }, (_, i) => `p${i}=1`).join('&');
    const answer = await api.call('GET', `/orders?${query}`);
    expect(answer.body.errors).toHaveLength(50);
  });
});
