import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '../../../src/common/index.js';
import { SqlPool } from '../../../src/database/index.js';
import { DeadLetterRecorder } from '../../../src/dead-letter/index.js';
import type { NewDeadLetter } from '../../../src/dead-letter/index.js';
import { startDeliveringApp } from '../../support/delivering-app.js';
import type { DeliveringApp } from '../../support/delivering-app.js';
import { ManualClock } from '../../support/manual-clock.js';

const UNKNOWN = '7f1a9c52-0000-7000-8000-000000000000';

describe('the filter of a bulk replay', () => {
  const clock = new ManualClock();
  const webhook = { id: newId() };
  let app: DeliveringApp;

  beforeAll(async () => {
    app = await startDeliveringApp({ clock });
  });
  afterEach(() => app.database.query(`DELETE FROM dead_letters`));
  afterAll(() => app.close());

  const letters = async (query = '') =>
    (await app.call('GET', `/dead-letters?limit=100${query}`)).body.data;
  const start = (body: unknown) => app.call('POST', '/dead-letters/replay', { body });
  const record = (letter: Partial<NewDeadLetter>): Promise<string> =>
    app.get(SqlPool).transaction((client) =>
      app.get(DeadLetterRecorder).record(client, {
        source: 'webhook',
        reason: 'the receiver responded with HTTP 500 (Internal Server Error)',
        tenantId: 'default',
        eventType: 'order.shipped',
        event: JSON.stringify({ eventId: newId() }),
        attempts: 1,
        ...letter,
      }),
    );

  it('matches the same dead letters as the list does', async () => {
    const old = await record({ source: 'consumer', group: 'inventory' });
    clock.advance(60_000);
    const since = clock.now().toISOString();
    const mine = await record({ webhookId: webhook.id, eventType: 'order.created' });
    await record({ source: 'inbound', eventType: 'payment.failed' });
    const until = new Date(clock.now().getTime() - 1).toISOString();
    expect(old).not.toBe(mine);
    const table: [Record<string, string>, number][] = [
      [{}, 3],
      [{ status: 'open' }, 3],
      [{ source: 'consumer' }, 1],
      [{ source: 'broker' }, 0],
      [{ webhookId: webhook.id }, 1],
      [{ webhookId: UNKNOWN }, 0],
      [{ eventType: 'order.created' }, 1],
      [{ eventType: 'order.*' }, 2],
      [{ eventType: 'order.' }, 0],
      [{ eventType: '*' }, 3],
      [{ since }, 2],
      [{ until }, 1],
      [{ source: 'webhook', eventType: 'order.*', since, webhookId: webhook.id }, 1],
    ];
    for (const [filter, count] of table) {
      const dry = await start({ filter, dryRun: true });
      const query = new URLSearchParams(filter).toString();
      const listed = (await letters(`&${query}`)).length;
      expect({ filter, matched: dry.body.matched, listed }).toEqual({
        filter,
        matched: count,
        listed: count,
      });
    }
  });

  it('excludes system events unless it names them', async () => {
    await record({ webhookId: webhook.id });
    await record({ webhookId: webhook.id, eventType: 'system.webhook_disabled' });
    await record({ webhookId: webhook.id, eventType: 'system.dead_letter_created' });
    const count = async (filter: unknown) => (await start({ filter, dryRun: true })).body.matched;
    expect(await count({ webhookId: webhook.id })).toBe(1);
    expect(await count({ eventType: '*' })).toBe(1);
    expect(await count({ eventType: 'system.*' })).toBe(2);
    expect(await count({ eventType: 'system.webhook_disabled' })).toBe(1);
    expect(await letters()).toHaveLength(3);
    expect(await letters('&eventType=system.*')).toHaveLength(2);
    expect(await letters('&eventType=*')).toHaveLength(1);
  });

  it.each([
    [{}, 400, 'filter'],
    [{ filter: null }, 400, 'filter'],
    [{ filter: { source: 'mail' } }, 400, 'filter.source'],
    [{ filter: { webhookId: 'x' } }, 400, 'filter.webhookId'],
    [{ filter: { since: 'yesterday' } }, 400, 'filter.since'],
    [
      { filter: { since: '2030-01-02T00:00:00Z', until: '2030-01-01T00:00:00Z' } },
      400,
      'filter.until',
    ],
    [{ filter: { tenantId: 'default' } }, 400, 'filter.tenantId'],
    [{ filter: {}, ratePerSecond: 0 }, 400, 'ratePerSecond'],
    [{ filter: {}, ratePerSecond: 1.5 }, 400, 'ratePerSecond'],
    [{ filter: {}, dryRun: 'yes' }, 400, 'dryRun'],
    [{ filter: {}, all: true }, 400, 'all'],
    [{ filter: { status: 'replayed' } }, 422, 'filter.status'],
    [{ filter: { status: 'discarded' }, dryRun: true }, 422, 'filter.status'],
  ])('rejects %j', async (body, status, path) => {
    const response = await start(body);
    expect(response).toMatchObject({ status, body: { errors: [{ path }] } });
    expect((await app.call('GET', '/dead-letters/jobs')).body.data).toEqual([]);
  });
});
