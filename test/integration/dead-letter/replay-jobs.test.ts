import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  expect,
  it,
  jest,
} from '@jest/globals';
import { newId } from '../../../src/common/index.js';
import { SqlPool } from '../../../src/database/index.js';
import { DeadLetters } from '../../../src/dead-letter/index.js';
import type { NewDeadLetter } from '../../../src/dead-letter/index.js';
import { startTestApp } from '../../support/app.js';
import { startDeliveringApp } from '../../support/delivering-app.js';
import type { DeliveringApp, Webhook } from '../../support/delivering-app.js';
import { eventually } from '../../support/eventually.js';
import { ManualClock } from '../../support/manual-clock.js';
import { startReceiver } from '../../support/receiver.js';
import type { Receiver } from '../../support/receiver.js';

jest.setTimeout(120_000);

const UNKNOWN = '7f1a9c52-0000-7000-8000-000000000000';

describe('a replay of many dead letters', () => {
  const clock = new ManualClock();
  let app: DeliveringApp;
  let receiver: Receiver;
  let webhook: Webhook;

  beforeAll(async () => {
    app = await startDeliveringApp({ clock, settings: { WEBHOOK_DISABLE_AFTER: '100000' } });
    receiver = await startReceiver();
  });
  beforeEach(async () => {
    receiver.answerWith(500);
    webhook = await app.subscribe(`${receiver.url}/${newId()}`, { retrySchedule: [] });
  });
  afterEach(async () => {
    await app.database.query(`UPDATE webhook_subscriptions SET deleted_at = now()`);
    await app.database.query(`DELETE FROM dead_letters`);
    await app.database.query(`DELETE FROM dead_letter_jobs`);
  });
  afterAll(async () => {
    await app.close();
    await receiver.close();
  });

  const letters = async (query = '') =>
    (await app.call('GET', `/dead-letters?limit=100${query}`)).body.data;
  /** Events that the webhook's only attempt failed for. */
  const die = async (count: number): Promise<string[]> => {
    const before = (await app.database.query(`SELECT FROM dead_letters`)).length;
    const ids = await app.publish(count);
    // Behind an open circuit the letters come one by one.
    await eventually(
      async () => (await app.database.query(`SELECT FROM dead_letters`)).length === before + count,
      60_000,
    );
    return ids;
  };
  const start = (body: unknown) => app.call('POST', '/dead-letters/replay', { body });
  const job = async (id: string) => (await app.call('GET', `/dead-letters/jobs/${id}`)).body;
  const jobOnceIt = (id: string, is: (found: Awaited<ReturnType<typeof job>>) => boolean) =>
    eventually(async () => {
      const found = await job(id);
      if (!is(found)) throw new Error(`the job is ${JSON.stringify(found)}`);
      return found;
    });
  const record = (letter: Partial<NewDeadLetter>): Promise<string> =>
    app.get(SqlPool).transaction((client) =>
      app.get(DeadLetters).record(client, {
        source: 'webhook',
        reason: 'http_error: HTTP 500',
        tenantId: 'default',
        eventType: 'order.shipped',
        event: JSON.stringify({ eventId: newId() }),
        attempts: 1,
        ...letter,
      }),
    );

  it('only counts when it is a dry run', async () => {
    await die(3);
    expect(await start({ filter: {}, dryRun: true })).toMatchObject({
      status: 202,
      body: { matched: 3, jobId: null },
    });
    expect(await letters('&status=open')).toHaveLength(3);
    expect((await app.call('GET', '/dead-letters/jobs')).body.data).toEqual([]);
  });

  it('sends each of them once more, as a single replay would', async () => {
    const ids = await die(120);
    receiver.answerWith(200);
    const sent = receiver.requests.length;
    const { status, body } = await start({ filter: { webhookId: webhook.id } });
    expect({ status, body }).toEqual({
      status: 202,
      body: { matched: 120, jobId: expect.any(String) },
    });
    expect(await jobOnceIt(body.jobId, ({ status }) => status === 'completed')).toEqual({
      id: body.jobId,
      status: 'completed',
      filter: { webhookId: webhook.id },
      ratePerSecond: null,
      matched: 120,
      replayed: 120,
      failed: 0,
      skipped: 0,
      reasons: {},
      actor: 'api-key:admin',
      createdAt: clock.now().toISOString(),
      finishedAt: clock.now().toISOString(),
    });
    await eventually(() => receiver.requests.length >= sent + 120);
    const again = receiver.requests.slice(sent).map(({ headers }) => headers['webhook-id']);
    expect([...again].sort()).toEqual([...ids].sort());
    const trails = (await letters('&status=replayed')).map(
      ({ replays }: { replays: unknown }) => replays,
    );
    expect(trails).toHaveLength(100);
    for (const trail of trails) {
      expect(trail).toEqual([
        { at: clock.now().toISOString(), actor: 'api-key:admin', result: 'scheduled' },
      ]);
    }
  });

  it('leaves out what died after its start', async () => {
    await die(2);
    receiver.answerWith(200);
    const sent = receiver.requests.length;
    const { jobId } = (await start({ filter: {}, ratePerSecond: 1 })).body;
    await eventually(() => receiver.requests.length === sent + 1);
    receiver.answerWith(500);
    const [late] = await die(1);
    receiver.answerWith(200);
    clock.advance(5_000);
    const done = await jobOnceIt(jobId, ({ status }) => status === 'completed');
    expect(done).toMatchObject({ matched: 2, replayed: 2 });
    expect(await letters('&status=open')).toMatchObject([{ event: { eventId: late } }]);
  });

  it('keeps its rate over all processes', async () => {
    await die(8);
    receiver.answerWith(200);
    const other = await startTestApp({ clock, databaseUrl: app.databaseUrl });
    try {
      const begin = clock.now().getTime();
      const { jobId } = (await start({ filter: {}, ratePerSecond: 2 })).body;
      for (let n = 1; n <= 8; n++) {
        const { status } = await jobOnceIt(jobId, ({ replayed }) => replayed >= n);
        expect(status).toBe(n === 8 ? 'completed' : 'running');
        // Time for a runner to do more than it should.
        await new Promise((resolve) => setTimeout(resolve, 60));
        expect((await job(jobId)).replayed).toBe(n);
        if (n < 8) clock.advance(500);
      }
      const times = (await letters('&status=replayed')).map(
        ({ replays }: { replays: { at: string }[] }) => Date.parse(replays[0]!.at) - begin,
      );
      expect(times.sort((a: number, b: number) => a - b)).toEqual([
        0, 500, 1_000, 1_500, 2_000, 2_500, 3_000, 3_500,
      ]);
    } finally {
      await other.close();
    }
  });

  it('counts what cannot be replayed, with the reason, and goes on', async () => {
    const gone = await app.subscribe(`${receiver.url}/gone`, { retrySchedule: [] });
    await app.publish(2);
    await eventually(async () => (await letters()).length === 4);
    await app.call('DELETE', `/webhooks/${gone.id}`);
    await record({ source: 'broker' });
    receiver.answerWith(200);
    const { matched, jobId } = (await start({ filter: {} })).body;
    expect(matched).toBe(5);
    const done = await jobOnceIt(jobId, ({ status }) => status === 'completed');
    expect(done).toMatchObject({
      replayed: 2,
      failed: 3,
      skipped: 0,
      reasons: { webhook_deleted: 2, not_replayable: 1 },
    });
    expect(await letters('&status=open')).toHaveLength(3);
  });

  it('passes over what somebody else dealt with meanwhile', async () => {
    await die(2);
    const [newest] = await letters();
    const { jobId } = (await start({ filter: {}, ratePerSecond: 1 })).body;
    await jobOnceIt(jobId, ({ replayed }) => replayed === 1);
    await app.call('DELETE', `/dead-letters/${newest.id}`);
    clock.advance(1_000);
    const done = await jobOnceIt(jobId, ({ status }) => status === 'completed');
    expect(done).toMatchObject({ matched: 2, replayed: 1, failed: 0, skipped: 1 });
  });

  it('is cancelled, and leaves the others open', async () => {
    await die(3);
    receiver.answerWith(200);
    const { jobId } = (await start({ filter: {}, ratePerSecond: 1 })).body;
    await jobOnceIt(jobId, ({ replayed }) => replayed === 1);
    const cancelled = await app.call('POST', `/dead-letters/jobs/${jobId}/cancel`);
    expect(cancelled).toMatchObject({
      status: 200,
      body: { status: 'cancelled', replayed: 1, finishedAt: clock.now().toISOString() },
    });
    clock.advance(10_000);
    const next = (await start({ filter: {} })).body;
    expect(next.matched).toBe(2);
    await jobOnceIt(next.jobId, ({ status }) => status === 'completed');
    expect(await job(jobId)).toMatchObject({ status: 'cancelled', replayed: 1 });
    expect((await app.call('POST', `/dead-letters/jobs/${jobId}/cancel`)).status).toBe(200);
    expect((await app.call('POST', `/dead-letters/jobs/${next.jobId}/cancel`)).status).toBe(409);
    expect((await app.call('POST', `/dead-letters/jobs/${UNKNOWN}/cancel`)).status).toBe(404);
  });

  it('is listed page by page, newest first, for administrators alone', async () => {
    const ids: string[] = [];
    for (let n = 0; n < 3; n++) ids.unshift((await start({ filter: {} })).body.jobId);
    const first = (await app.call('GET', '/dead-letters/jobs?limit=2')).body;
    const second = (await app.call('GET', `/dead-letters/jobs?cursor=${first.nextCursor}`)).body;
    expect([...first.data, ...second.data].map(({ id }: { id: string }) => id)).toEqual(ids);
    expect(second.nextCursor).toBeNull();
    expect((await app.call('GET', `/dead-letters/jobs/${UNKNOWN}`)).status).toBe(404);
    expect((await app.call('GET', '/dead-letters/jobs?cursor=x')).status).toBe(400);

    const scopes = ['webhooks:read', 'webhooks:write'];
    const { key } = (await app.call('POST', '/api-keys', { body: { name: 't', scopes } })).body;
    for (const [method, path] of [
      ['POST', '/dead-letters/replay'],
      ['GET', '/dead-letters/jobs'],
      ['GET', `/dead-letters/jobs/${ids[0]}`],
      ['POST', `/dead-letters/jobs/${ids[0]}/cancel`],
    ] as const) {
      expect((await app.call(method, path, { key })).status).toBe(403);
    }
  });

  it('is started once by a request that comes twice', async () => {
    await die(2);
    const headers = { 'idempotency-key': newId() };
    const again = () => app.call('POST', '/dead-letters/replay', { headers, body: { filter: {} } });
    const first = await again();
    expect((await again()).body).toEqual(first.body);
    expect((await app.call('GET', '/dead-letters/jobs')).body.data).toHaveLength(1);
    await jobOnceIt(first.body.jobId, ({ status }) => status === 'completed');
  });
});
