import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { startTestApp } from '../../support/app.js';
import type { TestApp, TestResponse } from '../../support/app.js';

const BASE = 'https://events.example';
const CREATED_V1 = '/event-types/order.created/versions/1';
const CREATED_V2 = '/event-types/order.created/versions/2';

interface VersionEntry {
  readonly version: number;
  readonly status: string;
  readonly schemaUrl: string;
}

interface TypeEntry {
  readonly eventType: string;
  readonly latestVersion: number;
  readonly versions: readonly VersionEntry[];
}

describe('GET /event-types', () => {
  let api: TestApp;

  beforeAll(async () => {
    api = await startTestApp({ settings: { PUBLIC_URL: BASE } });
  });
  afterAll(() => api.close());

  /** Calls without an API key, unless the headers contain one. */
  const read = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    api.call(method, path, { key: null, headers });
  const types = async (): Promise<TypeEntry[]> =>
    (await read('/event-types')).body.data as TypeEntry[];

  it('lists every type with its versions, sorted by name and without an API key', async () => {
    const { status, headers, body } = await read('/event-types');
    expect(status).toBe(200);
    expect(headers.get('cache-control')).toBe('public, max-age=60');
    const names = (body.data as TypeEntry[]).map(({ eventType }) => eventType);
    expect(names).toEqual([...names].sort());
    expect(names).toEqual(expect.arrayContaining(['order.created', 'order.shipped']));
    expect(body.data).toContainEqual({
      eventType: 'order.created',
      description: 'A customer placed an order.',
      latestVersion: 2,
      versions: [
        {
          version: 1,
          status: 'deprecated',
          deprecatedAt: '2025-10-01T00:00:00.000Z',
          sunsetAt: '2027-04-01T00:00:00.000Z',
          schemaUrl: `${BASE}${CREATED_V1}`,
        },
        {
          version: 2,
          status: 'current',
          deprecatedAt: null,
          sunsetAt: null,
          schemaUrl: `${BASE}${CREATED_V2}`,
        },
      ],
    });
  });

  it('returns each type by its name, as it is listed', async () => {
    for (const listed of await types()) {
      const { status, headers, body } = await read(`/event-types/${listed.eventType}`);
      expect([status, body]).toEqual([200, listed]);
      expect(headers.get('cache-control')).toBe('public, max-age=60');
      const ifNoneMatch = { 'if-none-match': headers.get('etag') ?? '' };
      expect((await read(`/event-types/${listed.eventType}`, ifNoneMatch)).status).toBe(304);
    }
  });

  it('suggests the type that was probably meant', async () => {
    const { status, body } = await read('/event-types/order.create');
    expect([status, body.code]).toEqual([404, 'event_type_not_found']);
    expect(body.detail).toContain('order.created');
  });

  it('publishes a schema for every version, with a valid example', async () => {
    const ajv = addFormats.default(new Ajv2020({ strict: true, allErrors: true }));
    for (const { eventType, latestVersion, versions } of await types()) {
      expect(versions.map(({ version }) => version).at(-1)).toBe(latestVersion);
      for (const { version, schemaUrl } of versions) {
        const { status, headers, body } = await read(schemaUrl.replace(BASE, ''));
        expect([schemaUrl, status]).toEqual([schemaUrl, 200]);
        expect(headers.get('content-type')).toBe('application/schema+json; charset=utf-8');
        expect(body).toMatchObject({
          $schema: 'https://json-schema.org/draft/2020-12/schema',
          $id: schemaUrl,
          title: `${eventType} v${version}`,
          description: expect.stringMatching(/\S/),
          type: 'object',
        });
        const validate = ajv.compile(body);
        expect(body.examples.length).toBeGreaterThan(0);
        for (const example of body.examples) expect(validate(example)).toBe(true);
        expect(validate({ nobody: 'declared this' })).toBe(false);
      }
    }
  });

  it('serves schemas as immutable, and answers 304 to a matching ETag', async () => {
    const { headers } = await read(CREATED_V2);
    const etag = headers.get('etag') ?? '';
    expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(etag).toMatch(/^"[\w-]{20,}"$/);
    for (const tag of [etag, `W/${etag}`, '*', `"other", ${etag}`]) {
      const answer = await read(CREATED_V2, { 'if-none-match': tag });
      expect([tag, answer.status, answer.body]).toEqual([tag, 304, '']);
      expect(answer.headers.get('etag')).toBe(etag);
    }
    expect((await read(CREATED_V2, { 'if-none-match': '"other"' })).status).toBe(200);
    expect((await read(CREATED_V1)).headers.get('etag')).not.toBe(etag);
    const list = (await read('/event-types')).headers.get('etag') ?? '';
    expect((await read('/event-types', { 'if-none-match': list })).status).toBe(304);
  });

  it('serves a deprecated version with Deprecation, Sunset and a link to its successor', async () => {
    const announced = ({ headers }: TestResponse) =>
      ['deprecation', 'sunset', 'link'].map((name) => headers.get(name));
    const { headers } = await read(CREATED_V1);
    expect(announced(await read(CREATED_V1))).toEqual([
      '@1759276800',
      'Thu, 01 Apr 2027 00:00:00 GMT',
      `<${BASE}${CREATED_V2}>; rel="successor-version"`,
    ]);
    const unchanged = await read(CREATED_V1, { 'if-none-match': headers.get('etag') ?? '' });
    expect(unchanged.status).toBe(304);
    expect(announced(unchanged)).toEqual(announced(await read(CREATED_V1)));
    expect(announced(await read(CREATED_V2))).toEqual([null, null, null]);
  });

  it('answers HEAD like GET, without the body', async () => {
    for (const path of ['/event-types', CREATED_V1]) {
      const head = await read(path, {}, 'HEAD');
      const get = await read(path);
      expect([head.status, head.body]).toEqual([200, '']);
      for (const name of ['etag', 'content-type', 'cache-control', 'deprecation']) {
        expect([name, head.headers.get(name)]).toEqual([name, get.headers.get(name)]);
      }
    }
  });

  it.each([
    '/event-types/order.lost/versions/1',
    '/event-types/order.created/versions/3',
    '/event-types/order.created/versions/0',
    '/event-types/order.created/versions/01',
    '/event-types/order.created/versions/1.0',
    '/event-types/order.created/versions/latest',
    '/event-types/__proto__/versions/1',
    '/event-types/order.created/versions/constructor',
    '/event-types/order.lost',
    '/event-types/order.*',
    '/event-types/constructor',
  ])('answers 404 to %s', async (path) => {
    const { status, headers, body } = await read(path);
    expect([status, body.status]).toEqual([404, 404]);
    expect(headers.get('content-type')).toMatch('application/problem+json');
  });
});
