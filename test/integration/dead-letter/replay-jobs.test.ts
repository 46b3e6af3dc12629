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
import { DeadLetterRecorder } from '../../../src/dead-letter/index.js';
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
  /** Publishes events whose only delivery attempt fails. */
  const publishFailing = async (count: number): Promise<string[]> => {
    const before = (await app.database.query(`SELECT FROM dead_letters`)).length;
    const ids = await app.publish(count);
    // While the circuit is open, deliveries fail one at a time.
    await eventually(
      async () => (await app.database.query(`SELECT FROM dead_letters`)).length === before + count,
      60_000,
    );
    return ids;
  };
  const start = (body: unknown) => app.call('POST', '/dead-letters/replay', { body });
  const job = async (id: string) => (await app.call('GET', `/jobs/${id}`)).body;
  const jobWhen = (id: string, is: (found: Awaited<ReturnType<typeof job>>) => boolean) =>
    eventually(async () => {
      const found = await job(id);
      if (!is(found)) throw new Error(`the job is ${JSON.stringify(found)}`);
      return found;
    });
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

  it('only counts in a dry run', async () => {
    await publishFailing(3);
    expect(await start({ filter: {}, dryRun: true })).toMatchObject({
      status: 202,
      body: { matched: 3, jobId: null },
    });
    expect(await letters('&status=open')).toHaveLength(3);
    expect((await app.call('GET', '/dead-letters/jobs')).body.data).toEqual([]);
  });

  it('replays each of them once, as a single replay would', async () => {
    const ids = await publishFailing(120);
    receiver.answerWith(200);
    const sent = receiver.requests.length;
    const { status, body } = await start({ filter: { webhookId: webhook.id } });
    expect({ status, body }).toEqual({
      status: 202,
      body: { matched: 120, jobId: expect.any(String) },
    });
    expect(await jobWhen(body.jobId, ({ status }) => status === 'completed')).toEqual({
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

  it('leaves out dead letters created after its start', async () => {
    await publishFailing(2);
    receiver.answerWith(200);
    const sent = receiver.requests.length;
    const { jobId } = (await start({ filter: {}, ratePerSecond: 1 })).body;
    await eventually(() => receiver.requests.length === sent + 1);
    receiver.answerWith(500);
    const [late] = await publishFailing(1);
    receiver.answerWith(200);
    clock.advance(5_000);
    const done = await jobWhen(jobId, ({ status }) => status === 'completed');
    expect(done).toMatchObject({ matched: 2, replayed: 2 });
    expect(await letters('&status=open')).toMatchObject([{ event: { eventId: late } }]);
  });

  it('keeps its rate across processes', async () => {
    await publishFailing(8);
    receiver.answerWith(200);
    const other = await startTestApp({ clock, databaseUrl: app.databaseUrl });
    try {
      const begin = clock.now().getTime();
      const { jobId } = (await start({ filter: {}, ratePerSecond: 2 })).body;
      for (let n = 1; n <= 8; n++) {
        const { status } = await jobWhen(jobId, ({ replayed }) => replayed >= n);
        expect(status).toBe(n === 8 ? 'completed' : 'running');
        // Gives a runner time to exceed the rate.
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

  it('counts failures by reason, and continues', async () => {
    const gone = await app.subscribe(`${receiver.url}/gone`, { retrySchedule: [] });
    await app.publish(2);
    await eventually(async () => (await letters()).length === 4);
    await app.call('DELETE', `/webhooks/${gone.id}`);
    await record({ source: 'broker' });
    receiver.answerWith(200);
    const { matched, jobId } = (await start({ filter: {} })).body;
    expect(matched).toBe(5);
    const done = await jobWhen(jobId, ({ status }) => status === 'completed');
    expect(done).toMatchObject({
      replayed: 2,
      failed: 3,
      skipped: 0,
      reasons: { webhook_deleted: 2, not_replayable: 1 },
    });
    expect(await letters('&status=open')).toHaveLength(3);
  });

  it('skips dead letters discarded meanwhile', async () => {
    await publishFailing(2);
    const [newest] = await letters();
    const { jobId } = (await start({ filter: {}, ratePerSecond: 1 })).body;
    await jobWhen(jobId, ({ replayed }) => replayed === 1);
    await app.call('DELETE', `/dead-letters/${newest.id}`);
    clock.advance(1_000);
    const done = await jobWhen(jobId, ({ status }) => status === 'completed');
    expect(done).toMatchObject({ matched: 2, replayed: 1, failed: 0, skipped: 1 });
  });

  it('can be cancelled, which leaves the rest open', async () => {
    await publishFailing(3);
    receiver.answerWith(200);
    const { jobId } = (await start({ filter: {}, ratePerSecond: 1 })).body;
    await jobWhen(jobId, ({ replayed }) => replayed === 1);
    const cancelled = await app.call('POST', `/jobs/${jobId}/cancel`);
    expect(cancelled).toMatchObject({
      status: 200,
      body: { status: 'cancelled', replayed: 1, finishedAt: clock.now().toISOString() },
    });
    clock.advance(10_000);
    const next = (await start({ filter: {} })).body;
    expect(next.matched).toBe(2);
    await jobWhen(next.jobId, ({ status }) => status === 'completed');
    expect(await job(jobId)).toMatchObject({ status: 'cancelled', replayed: 1 });
    expect((await app.call('POST', `/jobs/${jobId}/cancel`)).status).toBe(200);
    expect((await app.call('POST', `/jobs/${next.jobId}/cancel`)).status).toBe(409);
    expect((await app.call('POST', `/jobs/${UNKNOWN}/cancel`)).status).toBe(404);
  });

  it('is listed page by page, newest first, for administrators only', async () => {
    const ids: string[] = [];
    for (let n = 0; n < 3; n++) ids.unshift((await start({ filter: {} })).body.jobId);
    const first = (await app.call('GET', '/dead-letters/jobs?limit=2')).body;
    const second = (await app.call('GET', `/dead-letters/jobs?cursor=${first.nextCursor}`)).body;
    expect([...first.data, ...second.data].map(({ id }: { id: string }) => id)).toEqual(ids);
    expect(second.nextCursor).toBeNull();
    expect((await app.call('GET', `/jobs/${UNKNOWN}`)).status).toBe(404);
    expect((await app.call('GET', '/dead-letters/jobs?cursor=x')).status).toBe(400);

    const scopes = ['webhooks:read', 'webhooks:write'];
    const { key } = (await app.call('POST', '/api-keys', { body: { name: 't', scopes } })).body;
    for (const [method, path] of [
      ['POST', '/dead-letters/replay'],
      ['GET', '/dead-letters/jobs'],
      ['GET', `/jobs/${ids[0]}`],
      ['POST', `/jobs/${ids[0]}/cancel`],
      ['GET', `/dead-letters/jobs/${ids[0]}`],
      ['POST', `/dead-letters/jobs/${ids[0]}/cancel`],
    ] as const) {
      expect((await app.call(method, path, { key })).status).toBe(403);
    }
  });

  it('is also at its former path', async () => {
    const { jobId } = (await start({ filter: {} })).body;
    await jobWhen(jobId, ({ status }) => status === 'completed');
    const path = `/dead-letters/jobs/${jobId}`;
    expect((await app.call('GET', path)).body).toEqual(await job(jobId));
    expect((await app.call('POST', `${path}/cancel`)).status).toBe(409);
  });

  it('is started once when the request is repeated', async () => {
    await publishFailing(2);
    const headers = { 'idempotency-key': newId() };
    const request = () =>
      app.call('POST', '/dead-letters/replay', { headers, body: { filter: {} } });
    const first = await request();
    expect((await request()).body).toEqual(first.body);
    expect((await app.call('GET', '/dead-letters/jobs')).body.data).toHaveLength(1);
    await jobWhen(first.body.jobId, ({ status }) => status === 'completed');
  });
});
