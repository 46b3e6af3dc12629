import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { VERSION } from '../../../src/common/index.js';
import { startTestApp } from '../../support/app.js';
import type { TestApp, TestResponse } from '../../support/app.js';

const BROWSER = 'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8';

describe('GET /', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp({
      settings: { CORS_ALLOWED_ORIGINS: 'https://app.example.com' },
    });
  });
  afterAll(() => app.close());

  const get = (path: string, headers: Record<string, string> = {}): Promise<TestResponse> =>
    app.call('GET', path, { key: null, headers });

  it('is JSON with links that work without a key', async () => {
    const { status, headers, body } = await get('/');
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(body).toMatchObject({ name: 'Tidings', version: VERSION });
    const paths: string[] = Object.values(body.links);
    expect(paths).toEqual(
      expect.arrayContaining(['/docs', '/openapi.json', '/event-types', '/health/ready']),
    );
    for (const path of paths) expect([path, (await get(path)).status]).toEqual([path, 200]);
  });

  it('is a page with the same links in a browser, and has no other resources', async () => {
    const { status, headers, body: page } = await get('/', { accept: BROWSER });
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(page).toContain(VERSION);
    const { links } = (await get('/')).body;
    const targets = [...page.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, target]) => `/${target}`);
    expect(targets.toSorted()).toEqual([...Object.values(links), '/favicon.svg'].toSorted());
    for (const path of targets) expect([path, (await get(path)).status]).toEqual([path, 200]);
  });

  it('allows the page its own style only', async () => {
    const { headers, body: page } = await get('/', { accept: BROWSER });
    const style = /<style>([^]*)<\/style>/.exec(page)?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy.split('; ')).toEqual(
      expect.arrayContaining(["default-src 'none'", `style-src 'sha256-${hash}'`]),
    );
    expect(policy).not.toContain('unsafe');
    expect(page).not.toMatch(/<script|style=|https?:/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('varies by Accept, and is not sent again to a client that has it', async () => {
    const tags: string[] = [];
    for (const accept of [BROWSER, '*/*']) {
      const first = await get('/', { accept });
      expect(first.headers.get('vary')).toBe('Origin, Accept');
      const etag = first.headers.get('etag') ?? '';
      const again = await get('/', { accept, 'if-none-match': etag });
      expect([again.status, again.headers.get('vary')]).toEqual([304, 'Origin, Accept']);
      tags.push(etag);
    }
    const [page, json] = tags;
    expect(page).not.toBe(json);
    expect((await get('/', { accept: '*/*', 'if-none-match': `${page}` })).status).toBe(200);
  });

  it('accepts HEAD, a key and any query, and no other method', async () => {
    expect((await app.call('HEAD', '/', { key: null })).status).toBe(200);
    expect((await app.call('GET', '/?utm_source=mail')).status).toBe(200);
    expect((await app.call('POST', '/', { key: null })).status).toBe(405);
  });

  it('leaves unknown paths to the problem document, in a browser too', async () => {
    for (const path of ['/index.html', '/home', '//']) {
      const { status, headers } = await get(path, { accept: BROWSER });
      expect([path, status]).toEqual([path, 404]);
      expect(headers.get('content-type')).toContain('application/problem+json');
    }
  });
});
