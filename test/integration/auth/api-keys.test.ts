import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ApiKeysService } from '../../../src/auth/index.js';
import { SqlPool } from '../../../src/database/index.js';
import type { Statement } from '../../../src/database/index.js';
import type { TestResponse } from '../../support/app.js';
import { ManualClock } from '../../support/manual-clock.js';
import { startEdge } from '../http/edge-app.js';
import type { EdgeApp } from '../http/edge-app.js';

const DAY_MS = 24 * 60 * 60 * 1_000;

describe('API keys', () => {
  const clock = new ManualClock();
  let edge: EdgeApp;
  beforeAll(async () => {
    edge = await startEdge({ clock });
  });
  afterAll(() => edge.close());

  const make = (body: object): Promise<TestResponse> =>
    edge.call('POST', '/api-keys', { body: { name: 'a key', ...body } });
  const keyWith = async (...scopes: string[]): Promise<{ id: string; key: string }> =>
    (await make({ scopes })).body;
  const statusOf = async (key: string | null, path = '/things'): Promise<number> =>
    (await edge.call('GET', path, { key })).status;

  describe('creating one', () => {
    it('returns the key once, and stores only its hash', async () => {
      const expiresAt = new Date(clock.now().getTime() + DAY_MS).toISOString();
      const made = await make({
        tenantId: 'acme',
        scopes: ['things:read', 'things:read'],
        expiresAt,
      });
      expect(made.status).toBe(201);
      expect(made.body).toEqual({
        id: expect.stringMatching(/^[0-9a-f-]{36}$/),
        name: 'a key',
        tenantId: 'acme',
        scopes: ['things:read'],
        status: 'active',
        key: expect.stringMatching(/^tdk_[\w-]{43}$/),
        createdAt: clock.now().toISOString(),
        expiresAt,
        revokedAt: null,
        lastUsedAt: null,
      });
      const everyKey: Statement<{ readonly row: string; readonly bytes: number }> = {
        text: `SELECT api_key::text AS row, octet_length(hash) AS bytes FROM api_key`,
      };
      const rows = await edge.app.get(SqlPool, { strict: false }).query(everyKey);
      expect(JSON.stringify(rows)).not.toContain(made.body.key.slice(4));
      const listed = await edge.call('GET', '/api-keys');
      expect(JSON.stringify(listed.body)).not.toMatch(/tdk_|hash/);
    });

    it.each([
      [{}, 'scopes'],
      [{ scopes: [] }, 'scopes'],
      [{ scopes: ['everything'] }, 'scopes.0'],
      [{ scopes: ['admin', 'thing:write'] }, 'scopes.1'],
      [{ scopes: 'admin' }, 'scopes'],
      [{ scopes: ['admin'], name: '' }, 'name'],
      [{ scopes: ['admin'], tenantId: 'a b' }, 'tenantId'],
      [{ scopes: ['admin'], tenantId: 'x'.repeat(65) }, 'tenantId'],
      [{ scopes: ['admin'], expiresAt: 'tomorrow' }, 'expiresAt'],
      [{ scopes: ['admin'], id: 'mine' }, 'id'],
    ])('refuses %j', async (body, path) => {
      const answer = await make(body);
      expect(answer.status).toBe(400);
      expect(answer.body.errors).toMatchObject([{ path }]);
    });

    it('rejects an expiry in the past', async () => {
      const answer = await make({ scopes: ['admin'], expiresAt: clock.now().toISOString() });
      expect(answer.body).toMatchObject({ status: 422, errors: [{ path: 'expiresAt' }] });
    });
  });

  it('are listed page by page, newest first or oldest first', async () => {
    const made = [];
    for (let i = 0; i < 4; i += 1) made.unshift((await keyWith('things:read')).id);
    const seen: string[] = [];
    let cursor = '';
    for (let page = 0; page < 2; page += 1) {
      const answer = await edge.call('GET', `/api-keys?limit=2${cursor && `&cursor=${cursor}`}`);
      expect(answer.body.data).toHaveLength(2);
      seen.push(...answer.body.data.map((key: { id: string }) => key.id));
      cursor = answer.body.nextCursor;
    }
    expect(seen).toEqual(made);
    const last = await edge.call('GET', '/api-keys?limit=100');
    expect(last.body.nextCursor).toBeNull();
    const oldestFirst = await edge.call('GET', '/api-keys?limit=100&order=asc');
    expect(oldestFirst.body.data).toEqual(last.body.data.toReversed());
    for (const wrong of ['x', 'bnVsbA', 'IngnIg']) {
      expect((await edge.call('GET', `/api-keys?cursor=${wrong}`)).status).toBe(400);
    }
  });

  it('stay listed once revoked or expired, and are found by status', async () => {
    const expiresAt = new Date(clock.now().getTime() + 1_000).toISOString();
    const active = (await keyWith('things:read')).id;
    const expired = (await make({ scopes: ['things:read'], expiresAt })).body.id;
    const revoked = (await make({ scopes: ['things:read'], expiresAt })).body.id;
    await edge.call('DELETE', `/api-keys/${revoked}`);
    const revokedAt = clock.now().toISOString();
    clock.advance(1_000);
    const listed = async (query: string): Promise<Record<string, unknown>[]> => {
      const { body } = await edge.call('GET', `/api-keys?limit=100${query}`);
      return body.data.filter(({ id }: { id: string }) => [active, expired, revoked].includes(id));
    };
    const all = [
      { id: revoked, status: 'revoked', revokedAt },
      { id: expired, status: 'expired', expiresAt, revokedAt: null },
      { id: active, status: 'active', expiresAt: null, revokedAt: null },
    ];
    expect(await listed('')).toMatchObject(all);
    for (const one of all) expect(await listed(`&status=${one.status}`)).toMatchObject([one]);
    expect((await edge.call('GET', '/api-keys?status=deleted')).status).toBe(400);
  });

  it('can be revoked again, which changes nothing', async () => {
    const { id } = await keyWith('things:read');
    await edge.call('DELETE', `/api-keys/${id}`);
    const revokedAt = clock.now().toISOString();
    clock.advance(1_000);
    expect((await edge.call('DELETE', `/api-keys/${id}`)).status).toBe(204);
    const { body } = await edge.call('GET', '/api-keys?limit=1');
    expect(body.data).toMatchObject([{ id, revokedAt }]);
    expect((await edge.call('DELETE', `/api-keys/${randomUUID()}`)).status).toBe(404);
  });

  describe('a request', () => {
    it.each([
      ['no key', null, undefined],
      ['an unknown key', undefined, 'Bearer tdk_unknown'],
      ['no bearer', undefined, 'Basic YTpi'],
      ['an empty bearer', undefined, 'Bearer '],
      ['two keys', undefined, 'Bearer a b'],
      ['the key without its scheme', undefined, 'tdk_test_admin_key_0123456789abcdef'],
    ])('with %s is a 401 that says how', async (_what, key, authorization) => {
      const headers: Record<string, string> = authorization === undefined ? {} : { authorization };
      const answer = await edge.call('GET', '/things', { key, headers });
      expect(answer.body).toMatchObject({ status: 401, code: 'unauthorized' });
      expect(answer.headers.get('www-authenticate')).toMatch(/^Bearer realm="tidings"/);
    });

    it('is rejected before its body is read', async () => {
      const answer = await edge.call('POST', '/things', { key: null, body: { wrong: true } });
      expect(answer.status).toBe(401);
    });

    it('without the scope gets a 403 that names it', async () => {
      const { key } = await keyWith('things:read');
      const answer = await edge.call('GET', '/things', { key });
      expect(answer.body).toMatchObject({ status: 403, code: 'insufficient_scope' });
      expect(answer.headers.get('www-authenticate')).toBe(
        'Bearer realm="tidings", error="insufficient_scope", scope="things:write"',
      );
      expect(await statusOf(key, '/api-keys')).toBe(403);
    });

    it('with the scope, or as admin, is attributed to the key', async () => {
      const { id, key } = await keyWith('things:write');
      const answer = await edge.call('GET', '/things', { key });
      expect(answer.body.actor).toBe(`api-key:${id}`);
      expect(await statusOf((await keyWith('admin')).key)).toBe(200);
    });

    it('to a public route needs no key, and ignores an invalid one', async () => {
      expect(await statusOf(null, '/public')).toBe(200);
      expect(await statusOf('tdk_unknown', '/public')).toBe(200);
    });
  });

  it('are rejected once revoked: at once here, within a second in other processes', async () => {
    const { id, key } = await keyWith('things:write');
    const other = await startEdge(edge.beside);
    try {
      expect(await statusOf(key)).toBe(200);
      expect((await other.call('GET', '/things', { key })).status).toBe(200);
      expect((await edge.call('DELETE', `/api-keys/${id}`)).status).toBe(204);
      expect(await statusOf(key)).toBe(401);
      clock.advance(1_000);
      expect((await other.call('GET', '/things', { key })).status).toBe(401);
    } finally {
      await other.close();
    }
  });

  it('are never valid after their revocation, however many requests race with it', async () => {
    for (let round = 0; round < 10; round += 1) {
      const { id, key } = await keyWith('things:write');
      const race = { over: false };
      const racing = Array.from({ length: 8 }, async () => {
        while (!race.over) await statusOf(key);
      });
      await edge.call('DELETE', `/api-keys/${id}`);
      const after = await Promise.all(Array.from({ length: 8 }, () => statusOf(key)));
      race.over = true;
      await Promise.all(racing);
      expect(new Set(after)).toEqual(new Set([401]));
    }
  });

  it('are rejected once expired', async () => {
    const expiresAt = new Date(clock.now().getTime() + 60_000).toISOString();
    const { key } = (await make({ scopes: ['things:write'], expiresAt })).body;
    expect(await statusOf(key)).toBe(200);
    clock.advance(59_999);
    expect(await statusOf(key)).toBe(200);
    clock.advance(1);
    expect(await statusOf(key)).toBe(401);
  });

  it('can be checked for validity in bulk', async () => {
    const keys = edge.app.get(ApiKeysService, { strict: false });
    const kept = await keyWith('things:read');
    const revoked = await keyWith('things:read');
    const expiresAt = new Date(clock.now().getTime() + 1_000).toISOString();
    const expired = (await make({ scopes: ['things:read'], expiresAt })).body;
    await edge.call('DELETE', `/api-keys/${revoked.id}`);
    clock.advance(1_000);
    const asked = [kept.id, revoked.id, expired.id, 'admin'];
    expect(await keys.activeAmong(asked)).toEqual(new Set([kept.id, 'admin']));
    expect(await keys.activeAmong([])).toEqual(new Set());
  });
});

describe('the rate limit', () => {
  const clock = new ManualClock();
  let edge: EdgeApp;
  beforeAll(async () => {
    edge = await startEdge({ clock, settings: { RATE_LIMIT: '3' } });
  });
  afterAll(() => edge.close());

  it('allows each key a number of requests per minute, and reports when to retry', async () => {
    const body = { name: 'b', scopes: ['things:write'] };
    const { key } = (await edge.call('POST', '/api-keys', { body })).body;
    const answers = [];
    for (let i = 0; i < 4; i += 1) answers.push(await edge.call('GET', '/things', { key }));
    expect(answers.map((answer) => answer.status)).toEqual([200, 200, 200, 429]);
    expect(answers.map((answer) => answer.headers.get('ratelimit'))).toEqual([
      '"key";r=2;t=60',
      '"key";r=1;t=60',
      '"key";r=0;t=60',
      '"key";r=0;t=60',
    ]);
    expect(answers[3]?.headers.get('retry-after')).toBe('60');
    expect(answers[3]?.body).toMatchObject({ status: 429, code: 'rate_limited' });
    clock.advance(59_500);
    const refused = await edge.call('GET', '/things', { key });
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '1']);
    expect((await edge.call('GET', '/things')).status).toBe(200);
    clock.advance(500);
    expect((await edge.call('GET', '/things', { key })).status).toBe(200);
  });
});
