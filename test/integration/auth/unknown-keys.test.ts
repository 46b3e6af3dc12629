import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { SqlPool } from '../../../src/database/index.js';
import type { TestResponse } from '../../support/app.js';
import { ManualClock } from '../../support/manual-clock.js';
import { startEdge } from '../http/edge-app.js';
import type { EdgeApp } from '../http/edge-app.js';

const LIMIT = 5;

describe('unknown keys', () => {
  const clock = new ManualClock();
  const settings = { UNKNOWN_KEY_LIMIT: String(LIMIT), TRUSTED_PROXIES: '127.0.0.0/8' };
  let edge: EdgeApp;
  let queries: jest.SpiedFunction<SqlPool['query']>;
  let keys = 0;
  beforeAll(async () => {
    edge = await startEdge({ clock, settings });
    queries = jest.spyOn(edge.app.get(SqlPool, { strict: false }), 'query');
  });
  afterAll(() => edge.close());
  beforeEach(() => {
    clock.advance(60_000);
    queries.mockClear();
  });

  const get = (key: string, from?: string, path = '/things'): Promise<TestResponse> =>
    edge.call('GET', path, { key, headers: from ? { 'x-forwarded-for': from } : {} });
  const unknown = (from?: string, path?: string): Promise<TestResponse> =>
    get(`tdk_unknown_${(keys += 1)}`, from, path);
  const statuses = async (times: number, from?: string): Promise<number[]> => {
    const found = [];
    for (let i = 0; i < times; i += 1) found.push((await unknown(from)).status);
    return found;
  };
  const makeKey = async (app = edge): Promise<string> => {
    const body = { name: 'a key', scopes: ['things:write'] };
    return (await app.call('POST', '/api-keys', { body })).body.key;
  };

  it('are looked up once a second each', async () => {
    for (let i = 0; i < 3; i += 1) expect((await get('tdk_same')).status).toBe(401);
    expect(queries).toHaveBeenCalledTimes(1);
    clock.advance(1_000);
    expect((await get('tdk_same')).status).toBe(401);
    expect(queries).toHaveBeenCalledTimes(2);
  });

  it('are rejected with 429 beyond the limit, without a query each', async () => {
    expect(await statuses(LIMIT)).toEqual(Array<number>(LIMIT).fill(401));
    const answer = await unknown();
    expect(answer.body).toMatchObject({ status: 429, code: 'too_many_invalid_keys' });
    expect(answer.headers.get('retry-after')).toBe('60');
    queries.mockClear();
    expect(await statuses(20)).toEqual(Array<number>(20).fill(429));
    expect(queries).not.toHaveBeenCalled();
    clock.advance(60_000);
    expect((await unknown()).status).toBe(401);
  });

  it('cost one small query a second beyond the limit, for the keys added since', async () => {
    await statuses(LIMIT + 1);
    for (let second = 0; second < 3; second += 1) {
      clock.advance(1_000);
      queries.mockClear();
      await statuses(10);
      expect(queries.mock.calls.map(([{ name }]) => name)).toEqual(['list_key_hashes']);
    }
  });

  it('never cause a valid key from the same address to be rejected', async () => {
    const before = await makeKey();
    await statuses(LIMIT + 1);
    expect((await get(before)).status).toBe(200);
    const after = await makeKey();
    expect((await get(after)).status).toBe(200);
    clock.advance(1_000);
    expect((await get(after)).status).toBe(200);
    expect((await edge.call('GET', '/things')).status).toBe(200);
    expect((await unknown()).status).toBe(429);
  });

  it('hide a key that another process has created for a second at most', async () => {
    const other = await startEdge(edge.beside);
    try {
      await statuses(LIMIT + 1);
      const key = await makeKey(other);
      clock.advance(1_000);
      expect((await get(key)).status).toBe(200);
    } finally {
      await other.close();
    }
  });

  it('include revoked ones', async () => {
    const key = await makeKey();
    const { id } = (await edge.call('GET', '/api-keys')).body.data[0];
    expect((await get(key)).status).toBe(200);
    await edge.call('DELETE', `/api-keys/${id}`);
    expect((await get(key)).status).toBe(401);
    await statuses(LIMIT);
    expect((await get(key)).status).toBe(429);
  });

  it('are counted per address, as reported by a trusted proxy; IPv6 per /64', async () => {
    await statuses(LIMIT, '192.0.2.1');
    expect((await unknown('192.0.2.1')).status).toBe(429);
    expect((await unknown('203.0.113.9, 192.0.2.1')).status).toBe(429);
    expect((await unknown('192.0.2.1, 127.0.0.9')).status).toBe(429);
    expect((await unknown('192.0.2.2')).status).toBe(401);
    await statuses(LIMIT, '2001:db8:0:1::1');
    expect((await unknown('2001:db8:0:1:ffff::2')).status).toBe(429);
    expect((await unknown('2001:db8:0:2::1')).status).toBe(401);
  });

  it('do not block public routes', async () => {
    await statuses(LIMIT + 1);
    expect((await unknown(undefined, '/public')).status).toBe(200);
  });
});

describe('X-Forwarded-For', () => {
  it('is ignored without trusted proxies', async () => {
    const edge = await startEdge({ settings: { UNKNOWN_KEY_LIMIT: '2' } });
    try {
      const seen = [];
      for (let i = 0; i < 4; i += 1) {
        const headers = { 'x-forwarded-for': `192.0.2.${i}` };
        seen.push((await edge.call('GET', '/things', { key: `tdk_${i}`, headers })).status);
      }
      expect(seen).toEqual([401, 401, 429, 429]);
    } finally {
      await edge.close();
    }
  });
});
