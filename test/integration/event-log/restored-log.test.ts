import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { beginEpoch } from '../../../src/event-log/epochs/index.js';
import type { TestResponse } from '../../support/app.js';
import { startDeliveringApp } from '../../support/delivering-app.js';
import type { DeliveringApp, Webhook } from '../../support/delivering-app.js';
import { eventually } from '../../support/eventually.js';

const HEAD = 4;
const LAST = 8;

describe('a log that was restored from a backup', () => {
  let app: DeliveringApp;

  beforeAll(async () => {
    app = await startDeliveringApp({ settings: { ROLES: 'api,relay' } });
    await app.publish(LAST);
    await eventually(async () => (await app.call('GET', '/events')).body.data.length === LAST);
    const database = new pg.Client(app.databaseUrl);
    await database.connect();
    await beginEpoch(database, { head: HEAD });
    await database.end();
  });
  afterAll(() => app.close());

  describe('over REST', () => {
    const list = (query: string): Promise<TestResponse> => app.call('GET', `/events?${query}`);
    const positions = ({ body }: TestResponse): number[] =>
      body.data.map(({ position }: { readonly position: number }) => position);

    it('is read in pages whose cursors include the epoch', async () => {
      const seen: number[] = [];
      const cursors: string[] = [];
      for (let cursor = '0'; ;) {
        const page = await list(`limit=3&after=${cursor}`);
        if (page.body.nextCursor === null) break;
        seen.push(...positions(page));
        cursor = page.body.nextCursor;
        cursors.push(cursor);
      }
      expect(seen).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
      expect(cursors).toEqual(['3.1', '6.1', '8.1']);
    });

    it.each([
      ['before the restore', `after=${HEAD}`, [5, 6, 7, 8]],
      ['of this epoch', 'after=6.1', [7, 8]],
      ['in the parameter `cursor`', 'cursor=6.1', [7, 8]],
      ['beyond the end of this epoch', 'after=1000.1', []],
    ])('continues after a point %s', async (_name, query, expected) => {
      expect(positions(await list(query))).toEqual(expected);
    });

    it.each([
      'after=5',
      'after=1000',
      'after=5.0',
      'after=3.2',
      'cursor=5',
      'after=5&types=order.*',
    ])('returns 410 for ?%s', async (query) => {
      const { status, headers, body } = await list(query);
      expect(status).toBe(410);
      expect(headers.get('content-type')).toContain('application/problem+json');
      expect(body).toMatchObject({ status: 410, code: 'resume_point_lost' });
    });

    it.each([
      'after=5.',
      'after=.1',
      'after=x',
      'after=-1',
      'after=1e3',
      'after=1.2.3',
      'cursor=x',
    ])('returns 400 for ?%s', async (query) => {
      const { status, body } = await list(query);
      expect([status, body.errors[0].path]).toEqual([400, query.split('=')[0]]);
    });
  });

  describe('for a recovery', () => {
    const recover = async (window: unknown): Promise<TestResponse> => {
      const webhook: Webhook = await app.subscribe('http://127.0.0.1:9/hook');
      return await app.call('POST', `/webhooks/${webhook.id}/recover`, { body: window });
    };

    it.each([
      ['a number in the backup', { since: HEAD }, HEAD],
      ['the number after the restored head', { since: HEAD + 1 }, HEAD + 1],
      ['a point of this epoch', { since: '6.1' }, 6],
      ['a point before the restore', { since: '3' }, 3],
      ['a time', { since: '2025-01-31T12:00:00Z' }, 1],
    ])('starts at %s', async (_name, window, nextPosition) => {
      const { status, body } = await recover(window);
      expect(status).toBe(202);
      expect(body).toMatchObject({ ...window, until: '8.1', nextPosition, lastPosition: LAST });
    });

    it('accepts the end that an earlier recovery returned', async () => {
      const { status, body } = await recover({ since: '8.1', until: '8.1' });
      expect([status, body.nextPosition, body.lastPosition]).toEqual([202, 8, 8]);
    });

    it.each([
      ['a number that was lost', { since: 6 }, 'since', /restored from a backup.*<position>\.1/],
      ['a point that was lost', { since: '6' }, 'since', /restored from a backup/],
      ['a number beyond the end', { since: 1000 }, 'since', /restored from a backup/],
      ['a point beyond the end', { since: '1000.1' }, 'since', /next position, 9/],
      ['a later epoch', { since: '3.2' }, 'since', /epoch after the log's, 1/],
      ['an end that was lost', { since: 1, until: 6 }, 'until', /restored from a backup/],
      ['an end before its beginning', { since: '6.1', until: '5.1' }, 'until', /before `since`/],
    ])('rejects %s', async (_name, window, path, message) => {
      const { status, body } = await recover(window);
      expect([status, body.code, body.errors[0].path]).toEqual([422, 'invalid_window', path]);
      expect(body.errors[0].message).toMatch(message);
    });
  });
});
