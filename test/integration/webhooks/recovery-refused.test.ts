import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestResponse } from '../../support/app.js';
import { startDeliveringApp } from '../../support/delivering-app.js';
import type { DeliveringApp } from '../../support/delivering-app.js';
import { eventually } from '../../support/eventually.js';

const UNKNOWN = '7f1a9c52-0000-7000-8000-000000000000';

describe('a recovery is refused', () => {
  let app: DeliveringApp;

  beforeAll(async () => {
    app = await startDeliveringApp({ settings: { ROLES: 'api,relay' } });
    await app.publish(2);
    await eventually(async () => (await app.call('GET', '/events')).body.data.length === 2);
  });
  afterAll(() => app.close());

  const ask = (id: string, body: unknown): Promise<TestResponse> =>
    app.call('POST', `/webhooks/${id}/recover`, { body });

  const later = new Date(Date.now() + 3_600_000).toISOString();

  it.each([
    ['without since', {}, 400, 'since'],
    ['from an invalid position', { since: -1 }, 400, 'since'],
    ['from a fraction of a position', { since: 1.5 }, 400, 'since'],
    ['from a number out of range', { since: 1e300 }, 400, 'since'],
    ['from a word', { since: 'yesterday' }, 400, 'since'],
    ['from a day that does not exist', { since: '2025-02-30T00:00:00Z' }, 400, 'since'],
    ['from null', { since: null }, 400, 'since'],
    ['until null', { since: 1, until: null }, 400, 'until'],
    ['from the future', { since: later }, 422, 'since'],
    ['from a position beyond the head', { since: 999_999_999 }, 422, 'since'],
    ['with positions in reverse order', { since: 2, until: 1 }, 422, 'until'],
    [
      'with times in reverse order',
      { since: '2025-01-31T12:00:00Z', until: '2025-01-31T12:59:00+01:00' },
      422,
      'until',
    ],
    ['with fields other than a window', { since: 1, eventTypes: ['*'] }, 400, 'eventTypes'],
  ])('%s', async (_case, body, status, path) => {
    const webhook = await app.subscribe('http://127.0.0.1:9/hook');
    const answer = await ask(webhook.id, body);
    expect([answer.status, answer.body.errors[0].path]).toEqual([status, path]);
    const sql = `SELECT 1 FROM webhook_recoveries WHERE subscription_id = $1`;
    expect(await app.database.query(sql, [webhook.id])).toEqual([]);
  });

  it('for a webhook or a recovery that does not exist', async () => {
    const webhook = await app.subscribe('http://127.0.0.1:9/hook');
    const { id } = (await ask(webhook.id, { since: 0 })).body;
    for (const [method, path, body] of [
      ['POST', `/webhooks/${UNKNOWN}/recover`, { since: 0 }],
      ['GET', `/webhooks/${webhook.id}/recoveries/${UNKNOWN}`, undefined],
      ['GET', `/webhooks/${UNKNOWN}/recoveries/${id}`, undefined],
    ] as const) {
      expect((await app.call(method, path, { body })).status).toBe(404);
    }
  });
});
