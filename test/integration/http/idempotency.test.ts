import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { ResponsePurge } from '../../../src/http/idempotency/response-purge.js';
import { Transactions } from '../../../src/database/index.js';
import { eventually } from '../../support/eventually.js';
import { ManualClock } from '../../support/manual-clock.js';
import type { TestResponse } from '../../support/app.js';
import { behaviour, startEdge } from './edge-app.js';
import type { EdgeApp } from './edge-app.js';

const DAY_MS = 24 * 60 * 60 * 1_000;

/**
 * The connections that hold a claim: advisory locks of 64 bits, in this database alone, since other
 * suites hold their own on the same server. Locks that lead, rotate or purge have small numbers:
 * their upper half is 0, 1 or -1.
 */
const CLAIM_HOLDERS = `
  SELECT pid FROM pg_locks
  WHERE locktype = 'advisory' AND objsubid = 1 AND classid BETWEEN 2 AND 4294967294 AND granted
    AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`;

describe('an Idempotency-Key', () => {
  const clock = new ManualClock();
  let edge: EdgeApp;
  let serial = 0;
  beforeAll(async () => {
    edge = await startEdge({ clock });
  });
  afterAll(() => edge.close());
  afterEach(() => {
    behaviour.hold = () => Promise.resolve();
    behaviour.fail = undefined;
  });

  const freshKey = (): string => `key-${(serial += 1)}`;
  const post = (
    key: string,
    body: unknown,
    path = '/things',
    apiKey?: string,
  ): Promise<TestResponse> =>
    edge.call('POST', path, { body, headers: { 'idempotency-key': key }, key: apiKey });
  const countOf = async (name: string): Promise<number> =>
    (await edge.things()).filter((thing) => thing === name).length;

  it('replays the first response: status, body and headers', async () => {
    const key = freshKey();
    const first = await post(key, { name: 'once' });
    const again = await post(key, { name: 'once' });
    expect(first.status).toBe(201);
    expect(first.headers.get('idempotency-replayed')).toBeNull();
    expect(again.status).toBe(201);
    expect(again.body).toEqual(first.body);
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    for (const header of ['etag', 'location', 'content-type', 'content-length']) {
      expect([header, again.headers.get(header)]).toEqual([header, first.headers.get(header)]);
    }
    expect(again.headers.get('x-request-id')).not.toBe(first.headers.get('x-request-id'));
    expect(await countOf('once')).toBe(1);
  });

  it('is the same quoted and bare, whatever the order of the fields', async () => {
    const key = freshKey();
    await post(key, { name: 'quoted', extra: { a: 1, b: 2 } });
    const again = await post(`"${key}"`, { extra: { b: 2, a: 1 }, name: 'quoted' });
    expect(again.headers.get('idempotency-replayed')).toBe('true');
  });

  it('is rejected with another body or query: 422', async () => {
    const key = freshKey();
    await post(key, { name: 'one' });
    expect((await post(key, { name: 'two' })).body).toMatchObject({
      status: 422,
      code: 'idempotency_key_reused',
    });
    expect((await post(key, { name: 'one' }, '/things?dry=1')).status).toBe(422);
    expect(await countOf('two')).toBe(0);
  });

  it.each(['', '""', 'with space', 'ünïcode', 'x'.repeat(256), 'a\tb'])(
    'is rejected if it is malformed: %j',
    async (key) => {
      expect((await post(key, { name: 'malformed' })).body).toMatchObject({ status: 400 });
      expect(await countOf('malformed')).toBe(0);
    },
  );

  it('is another key on another path and with another API key', async () => {
    const key = freshKey();
    const made = await edge.call('POST', '/api-keys', {
      body: { name: 'other', scopes: ['things:write'] },
    });
    await post(key, { name: 'scoped' });
    expect((await post(key, { name: 'other path' }, '/things/outside')).status).toBe(200);
    expect((await post(key, { name: 'scoped' }, '/things', made.body.key)).status).toBe(201);
    expect(await countOf('scoped')).toBe(2);
  });

  it('stores a refusal of the handler, and rolls back its change', async () => {
    const key = freshKey();
    const first = await post(key, { name: 'taken' });
    const again = await post(key, { name: 'taken' });
    expect([first.status, again.status]).toEqual([409, 409]);
    expect(again.body).toEqual(first.body);
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    expect(again.headers.get('content-type')).toMatch('application/problem+json');
    expect(await countOf('taken')).toBe(0);
  });

  it('does not store a server error: the repeat runs again', async () => {
    const key = freshKey();
    behaviour.fail = new Error('out of luck');
    expect((await post(key, { name: 'lucky' })).status).toBe(500);
    behaviour.fail = undefined;
    expect((await post(key, { name: 'lucky' })).status).toBe(201);
    expect(await countOf('lucky')).toBe(1);
  });

  it('does not store a 401 or 403', async () => {
    const key = freshKey();
    const made = await edge.call('POST', '/api-keys', {
      body: { name: 'reader', scopes: ['things:read'] },
    });
    for (const apiKey of [made.body.key, 'tdk_unknown'] as string[]) {
      const answers = [await post(key, { name: 'no' }, '/things', apiKey)];
      answers.push(await post(key, { name: 'no' }, '/things', apiKey));
      expect(answers.map((answer) => answer.headers.get('idempotency-replayed'))).toEqual([
        null,
        null,
      ]);
      expect(answers[0]?.status).toBe(apiKey === 'tdk_unknown' ? 401 : 403);
    }
    const { manager } = edge.app.get(Transactions, { strict: false });
    expect(await manager.query(CLAIM_HOLDERS)).toEqual([]);
  });

  it('replays a 204 without a body', async () => {
    const key = freshKey();
    await post(key, undefined, '/things/bare');
    const again = await post(key, undefined, '/things/bare');
    expect([again.status, again.body]).toEqual([204, '']);
    expect(again.headers.get('idempotency-replayed')).toBe('true');
  });

  it('begins its transaction after the preparation that waits for the network', async () => {
    const answer = await post(freshKey(), undefined, '/things/prepared');
    expect(answer.body).toEqual({
      before: { keyId: 'admin', isTransactionActive: false },
      isTransactionActive: true,
    });
  });

  it('creates one thing from 20 simultaneous requests', async () => {
    const key = freshKey();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => post(key, { name: 'crowd' })),
    );
    const created = answers.filter((answer) => answer.status === 201);
    const busy = answers.filter((answer) => answer.status === 409);
    expect(created.length + busy.length).toBe(20);
    expect(new Set(created.map((answer) => answer.body.number)).size).toBe(1);
    expect(created.filter((a) => !a.headers.has('idempotency-replayed'))).toHaveLength(1);
    expect(busy.every((answer) => answer.body.code === 'idempotency_key_in_use')).toBe(true);
    expect(await countOf('crowd')).toBe(1);
  });

  it('takes effect once per key, however many repeats two processes receive', async () => {
    const other = await startEdge(edge.beside);
    try {
      const before = (await edge.things()).length;
      await Promise.all(
        Array.from({ length: 200 }, (_, i) =>
          (i % 2 ? edge : other).call('POST', '/things', {
            body: { name: 'storm' },
            headers: { 'idempotency-key': `storm-${Math.floor(i / 10)}` },
          }),
        ),
      );
      expect((await edge.things()).length).toBe(before + 20);
    } finally {
      await other.close();
    }
  });

  it('rejects a repeat while the first is running (409), and is not locked after a crash', async () => {
    const key = freshKey();
    let release = (): void => undefined;
    const entered = new Promise<void>((resolve) => {
      behaviour.hold = () => {
        resolve();
        return new Promise((done) => (release = done));
      };
    });
    const first = post(key, { name: 'slow' });
    await entered;
    const second = await post(key, { name: 'slow' });
    expect(second.body).toMatchObject({ status: 409, code: 'idempotency_key_in_use' });
    expect(second.headers.get('retry-after')).toBe('1');

    // The connection is lost in the middle, as in a crash.
    const { manager } = edge.app.get(Transactions, { strict: false });
    await manager.query(`SELECT pg_terminate_backend(pid) FROM (${CLAIM_HOLDERS}) AS holders`);
    release();
    expect((await first).status).toBe(503);
    behaviour.hold = () => Promise.resolve();
    // The server reports the end of the connection before it releases its locks.
    await eventually(async () => {
      expect((await post(key, { name: 'slow' })).status).toBe(201);
      return true;
    });
    expect(await countOf('slow')).toBe(1);
  });

  it('expires after 24 hours, purged or not', async () => {
    const key = freshKey();
    await post(key, { name: 'daily' });
    clock.advance(DAY_MS - 1);
    expect((await post(key, { name: 'daily' })).headers.get('idempotency-replayed')).toBe('true');
    clock.advance(1);
    const next = await post(key, { name: 'daily' });
    expect([next.status, next.headers.get('idempotency-replayed')]).toEqual([201, null]);
    expect(await countOf('daily')).toBe(2);
    clock.advance(DAY_MS);
    const { manager } = edge.app.get(Transactions, { strict: false });
    // Rows that the process is purging at this moment are skipped.
    await eventually(async () => {
      await edge.app.get(ResponsePurge, { strict: false }).purge();
      expect(await manager.query('SELECT 1 FROM idempotency_key')).toEqual([]);
      return true;
    });
  });

  it('stores responses encrypted', async () => {
    const body = { name: 'secretive', scopes: ['things:read'] };
    const made = await post(freshKey(), body, '/api-keys');
    const { manager } = edge.app.get(Transactions, { strict: false });
    const rows = await manager.query<{ answer: string }[]>('SELECT answer FROM idempotency_key');
    expect(rows).not.toHaveLength(0);
    expect(JSON.stringify(rows)).not.toContain(made.body.key);
  });

  describe('outside of a transaction', () => {
    it('replays, rejects and stores as inside of one', async () => {
      const key = freshKey();
      const first = await post(key, { name: 'net' }, '/things/outside');
      const again = await post(key, { name: 'net' }, '/things/outside');
      expect([first.status, again.status, again.body]).toEqual([200, 200, first.body]);
      expect(again.headers.get('idempotency-replayed')).toBe('true');
      expect((await post(key, { name: 'other' }, '/things/outside')).status).toBe(422);
      const refused = freshKey();
      await post(refused, { name: 'refused' }, '/things/outside');
      const replayed = await post(refused, { name: 'refused' }, '/things/outside');
      expect([replayed.status, replayed.headers.get('idempotency-replayed')]).toEqual([
        422,
        'true',
      ]);
    });

    it('survives the loss of the connection that holds its lock', async () => {
      const key = freshKey();
      const { manager } = edge.app.get(Transactions, { strict: false });
      behaviour.hold = async () => {
        await manager.query(`SELECT pg_terminate_backend(pid) FROM (${CLAIM_HOLDERS}) AS holders`);
      };
      const first = await post(key, { name: 'cut off' }, '/things/outside');
      const again = await post(key, { name: 'cut off' }, '/things/outside');
      expect([first.status, again.status]).toEqual([200, 200]);
      expect(again.headers.get('idempotency-replayed')).toBe('true');
      expect((await post(freshKey(), { name: 'next' }, '/things/outside')).status).toBe(200);
    });

    it('runs one of 20 simultaneous requests to two processes, without holding a transaction', async () => {
      const other = await startEdge(edge.beside);
      const { manager } = edge.app.get(Transactions, { strict: false });
      let idle: unknown;
      behaviour.hold = async () => {
        idle = await manager.query(
          `SELECT DISTINCT state FROM pg_stat_activity WHERE pid IN (${CLAIM_HOLDERS})`,
        );
      };
      try {
        const answers = await Promise.all(
          Array.from({ length: 20 }, (_, i) =>
            (i % 2 ? edge : other).call('POST', '/things/outside', {
              body: { name: 'net crowd' },
              headers: { 'idempotency-key': 'net-crowd' },
            }),
          ),
        );
        expect(idle).toEqual([{ state: 'idle' }]);
        expect(answers.filter((a) => ![200, 409].includes(a.status))).toEqual([]);
        expect(await countOf('net crowd')).toBe(1);
      } finally {
        await other.close();
      }
    });
  });
});
