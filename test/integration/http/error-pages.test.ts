import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { allProblems } from '../../../src/common/index.js';
import { startTestApp } from '../../support/app.js';
import type { TestApp } from '../../support/app.js';
import { eventually } from '../../support/eventually.js';
import { RawConnection } from '../../support/raw-http.js';

describe('the pages of error codes', () => {
  let api: TestApp;
  let behindProxy: TestApp;

  beforeAll(async () => {
    api = await startTestApp();
    behindProxy = await startTestApp({ settings: { PUBLIC_URL: 'https://tidings.example/api/' } });
  });
  afterAll(async () => {
    await api.close();
    await behindProxy.close();
  });

  const get = (path: string, accept?: string): Promise<Response> =>
    fetch(`${api.url}${path}`, accept === undefined ? {} : { headers: { accept } });
  const page = (path: string): Promise<Response> => get(path, 'text/html,application/xhtml+xml');

  it('explain every code, for browsers and for programs, without a key', async () => {
    expect(allProblems().length).toBeGreaterThan(60);
    const list = await (await page('/docs/errors')).text();
    const { data } = (await (await get('/docs/errors')).json()) as { data: unknown[] };
    expect(data).toHaveLength(allProblems().length);
    for (const { code, status, action } of allProblems()) {
      expect(list).toContain(`<a href="errors/${code}">`);
      const html = await page(`/docs/errors/${code}`);
      expect([code, html.status, html.headers.get('vary')]).toEqual([code, 200, 'Accept']);
      const text = await html.text();
      expect(text).toContain(`<h1>${code}</h1>`);
      expect(text).toContain(`HTTP ${status} `);
      const answer = await (await get(`/docs/errors/${code}`)).json();
      expect(answer).toMatchObject({ code, status, action, example: { code, status } });
    }
  });

  it('load nothing, run nothing, and are styled within their policy', async () => {
    for (const path of ['/docs/errors', '/docs/errors/not_found']) {
      const answer = await page(path);
      const policy = answer.headers.get('content-security-policy') ?? '';
      expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(policy).toMatch(/^default-src 'none'; style-src 'sha256-[^']+'; /);
      const html = await answer.text();
      expect(html).not.toMatch(/<script|src=|https?:\/\/|style="|\son\w+=/);
      const style = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? '';
      const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(style));
      expect(policy).toContain(`'sha256-${Buffer.from(digest).toString('base64')}'`);
    }
  });

  it('are revalidated, and link to each other by relative links', async () => {
    const etag = (await page('/docs/errors/not_found')).headers.get('etag') ?? '';
    const again = await fetch(`${api.url}/docs/errors/not_found`, {
      headers: { accept: 'text/html', 'if-none-match': etag },
    });
    expect(again.status).toBe(304);
    for (const path of ['/docs/errors', '/docs/errors/not_found']) {
      const links = (await (await page(path)).text()).matchAll(/href="([^"]+)"/g);
      for (const [, target = ''] of links) {
        const { pathname } = new URL(target, `${api.url}${path}`);
        expect([path, target, (await page(pathname)).status]).toEqual([path, target, 200]);
      }
    }
  });

  it('do not exist for other codes', async () => {
    expect((await page('/docs/errors/no_such_code')).status).toBe(404);
    expect((await page('/docs/errors/constructor')).status).toBe(404);
  });

  it('are where the type of a problem leads, relative or after PUBLIC_URL', async () => {
    const { body } = await api.call('GET', '/nowhere');
    expect(body.type).toBe('/docs/errors/not_found');
    expect((await get(body.type as string)).status).toBe(200);
    const absolute = await behindProxy.call('GET', '/nowhere');
    expect(absolute.body.type).toBe('https://tidings.example/api/docs/errors/not_found');
    const connection = await RawConnection.to(behindProxy.url);
    connection.socket.write('NONSENSE\r\n\r\n');
    const type = '"type":"https://tidings.example/api/docs/errors/bad_request"';
    await eventually(() => connection.text.includes(type));
    connection.socket.destroy();
  });

  it('have codes that OpenAPI lists', async () => {
    const { body } = await api.call('GET', '/openapi.json', { key: null });
    const codes = allProblems().map(({ code }) => code);
    const { ErrorCode, Problem } = body.components.schemas;
    expect(ErrorCode.enum).toEqual(codes);
    expect(Problem.properties.code.$ref).toBe('#/components/schemas/ErrorCode');
  });
});
