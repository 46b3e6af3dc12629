import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { SqlClient } from '../../../src/database/index.js';
import { DeliveryStore } from '../../../src/webhooks/fan-out/delivery-store.js';
import type { Match } from '../../../src/webhooks/fan-out/delivery-store.js';
import { eventually } from '../../support/eventually.js';
import { startFanOut } from '../../support/fan-out-context.js';
import type { FanOutContext } from '../../support/fan-out-context.js';
import { createTestDatabase } from '../../support/postgres/index.js';
import type { TestDatabase } from '../../support/postgres/index.js';

describe('the webhook fan-out', () => {
  let database: TestDatabase;
  const open: FanOutContext[] = [];

  const start = async (
    ...options: Parameters<typeof startFanOut> extends [string, ...infer O] ? O : never
  ) => {
    const context = await startFanOut(database.url, ...options);
    open.push(context);
    return context;
  };
  const idsOf = (parcels: readonly { readonly id: string }[]): string[] =>
    parcels.map((parcel) => parcel.id).sort();

  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterEach(async () => {
    await Promise.all(open.splice(0).map((context) => context.close()));
  });
  afterAll(() => database.drop());

  it('creates one delivery per event and matching subscription', async () => {
    const context = await start();
    const all = await context.subscribe();
    const named = await context.subscribe({ eventTypes: ['parcel.moved', 'parcel.*'] });
    const parcels = await Promise.all(Array.from({ length: 50 }, () => context.place()));
    const first = parcels[0]!;
    const one = await context.subscribe({ filter: { aggregateId: first.id } });
    await context.transactions.run((tx) => tx.save(first.move()));
    await eventually(context.caughtUp);
    expect((await context.deliveriesOf(all.id)).sort()).toEqual(idsOf([...parcels, first]));
    expect((await context.deliveriesOf(named.id)).sort()).toEqual(idsOf([...parcels, first]));
    expect(await context.deliveriesOf(one.id)).toEqual([first.id]);
  });

  it('matches the events of a tenant only with its own subscriptions', async () => {
    const context = await start();
    const [a, b] = [await context.subscribe({}, 'a'), await context.subscribe({}, 'b')];
    const ofA = await context.place('a');
    const ofB = await context.place('b');
    await eventually(context.caughtUp);
    expect(await context.deliveriesOf(a.id)).toEqual([ofA.id]);
    expect(await context.deliveriesOf(b.id)).toEqual([ofB.id]);
  });

  it('creates no deliveries of events from before a webhook, however far the fan-out lags', async () => {
    const writer = await start({ roles: 'api,relay' });
    const { last } = await writer.log.bounds();
    await writer.place();
    await eventually(async () => (await writer.log.bounds()).last === last + 1);
    const late = await writer.subscribe();
    const after = await writer.place();
    const worker = await start({ roles: 'worker' });
    await eventually(worker.caughtUp);
    expect(await worker.deliveriesOf(late.id)).toEqual([after.id]);
  });

  it('sees changes and deletions immediately', async () => {
    const context = await start();
    const changed = await context.subscribe({ filter: { customerId: 'nobody' } });
    const deleted = await context.subscribe();
    const before = await context.place();
    await eventually(context.caughtUp);
    await context.subscriptions.change({ id: changed.id, tenantScope: null }, { filter: null });
    await context.subscriptions.remove({ id: deleted.id, tenantScope: null });
    const after = await context.place();
    await eventually(context.caughtUp);
    expect(await context.deliveriesOf(changed.id)).toEqual([after.id]);
    expect(await context.deliveriesOf(deleted.id)).toEqual([before.id]);
  });

  it('sees a subscription that was changed directly in the database', async () => {
    const context = await start();
    const subscription = await context.subscribe({ filter: { customerId: 'nobody' } });
    await context.place();
    await eventually(context.caughtUp);
    await context.dataSource.query('UPDATE webhook_subscriptions SET filter = NULL WHERE id = $1', [
      subscription.id,
    ]);
    const after = await context.place();
    await eventually(context.caughtUp);
    expect(await context.deliveriesOf(subscription.id)).toEqual([after.id]);
  });

  it('creates deliveries for a paused webhook as well', async () => {
    const context = await start();
    const paused = await context.subscribe({ active: false });
    const parcel = await context.place();
    await eventually(context.caughtUp);
    expect(await context.deliveriesOf(paused.id)).toEqual([parcel.id]);
  });

  it('matches each event once when several workers run', async () => {
    const writer = await start({ roles: 'api,relay' });
    const subscription = await writer.subscribe();
    await Promise.all(['worker', 'worker', 'worker'].map((roles) => start({ roles })));
    const parcels = await placeMany(writer, 3_000);
    await eventually(writer.caughtUp, 120_000);
    expect((await writer.deliveriesOf(subscription.id)).sort()).toEqual(idsOf(parcels));
  }, 180_000);

  it('loses and duplicates nothing when it fails between the page and the commit', async () => {
    class FailingStore extends DeliveryStore {
      static failures = 0;

      override async insert(
        client: SqlClient,
        matches: readonly Match[],
        now: Date,
      ): Promise<void> {
        await super.insert(client, matches, now);
        if (FailingStore.failures++ < 3) throw new Error('killed before the commit');
      }
    }
    const writer = await start({ roles: 'api,relay' });
    const subscription = await writer.subscribe();
    const parcels = await placeMany(writer, 100);
    const worker = await start({ roles: 'worker', store: FailingStore });
    await eventually(worker.caughtUp);
    expect(FailingStore.failures).toBeGreaterThan(3);
    expect((await worker.deliveriesOf(subscription.id)).sort()).toEqual(idsOf(parcels));
  });

  it('continues after its connection was terminated', async () => {
    const context = await start();
    const subscription = await context.subscribe();
    const before = await placeMany(context, 200);
    await context.dataSource.query(`
      SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE datname = current_database() AND backend_type = 'client backend'
        AND pid <> pg_backend_pid()`);
    const after = await eventually(() => context.place());
    await eventually(context.caughtUp);
    const found = await context.deliveriesOf(subscription.id);
    expect(found.sort()).toEqual(idsOf([...before, after]));
  });

  it('splits a page with very many matches into several transactions', async () => {
    const writer = await start({ roles: 'api,relay' });
    const tenant = 'popular';
    const subscriptions = await Promise.all(
      Array.from({ length: 300 }, () => writer.subscribe({}, tenant)),
    );
    const { last } = await writer.log.bounds();
    const parcels = await Promise.all(Array.from({ length: 80 }, () => writer.place(tenant)));
    // A worker that starts earlier may find them in several pages.
    await eventually(async () => (await writer.log.bounds()).last === last + 80);
    const worker = await start({ roles: 'worker' });
    await eventually(worker.caughtUp);
    const [{ rows, transactions }] = await worker.dataSource.query(
      `SELECT count(*) AS rows, count(DISTINCT xmin::text) AS transactions
       FROM webhook_deliveries WHERE tenant_id = $1`,
      [tenant],
    );
    expect([Number(rows), Number(transactions)]).toEqual([24_000, 3]);
    expect((await worker.deliveriesOf(subscriptions[7]!.id)).sort()).toEqual(idsOf(parcels));
  });

  it('wakes the queue only if an event has matched', async () => {
    const context = await start();
    await context.place('unmatched');
    await eventually(context.caughtUp);
    expect(context.queue.wakes).toBe(0);
    await context.subscribe({}, 'matched');
    await context.place('matched');
    await eventually(() => context.queue.wakes > 0);
  });
});

async function placeMany(context: FanOutContext, count: number): Promise<{ id: string }[]> {
  const placed: { id: string }[] = [];
  const write = async (): Promise<void> => {
    while (placed.length < count) {
      const index = placed.push({ id: '' }) - 1;
      placed[index] = await context.place();
    }
  };
  await Promise.all(Array.from({ length: 12 }, write));
  return placed;
}
