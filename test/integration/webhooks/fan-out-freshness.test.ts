import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '../../support/eventually.js';
import { startFanOut } from '../../support/fan-out-context.js';
import type { FanOutContext } from '../../support/fan-out-context.js';
import { Parcel } from '../../support/parcel.js';
import { createTestDatabase } from '../../support/postgres/index.js';
import type { TestDatabase } from '../../support/postgres/index.js';

const ROUNDS = 100;

/** Under load, with two workers whose copies of the subscriptions grow old independently. */
describe('a webhook that is created just before an event commits', () => {
  let database: TestDatabase;
  let context: FanOutContext;
  let second: FanOutContext;
  const stop = new AbortController();
  let load: Promise<unknown>;

  beforeAll(async () => {
    database = await createTestDatabase();
    context = await startFanOut(database.url);
    second = await startFanOut(database.url, { roles: 'worker' });
    // A separate tenant with a subscription, so that the load creates deliveries as well.
    await context.subscribe({}, 'load');
    const write = async (): Promise<void> => {
      while (!stop.signal.aborted) await context.place('load');
    };
    load = Promise.all(Array.from({ length: 8 }, write));
  });
  afterAll(async () => {
    stop.abort();
    await load;
    await Promise.all([context.close(), second.close()]);
    await database.drop();
  });

  it('receives an event that commits after it', async () => {
    const made = await rounds(async () => {
      const webhook = await context.subscribe();
      const parcel = await context.place();
      return { webhook, parcel };
    });
    await expectDelivered(made);
  }, 120_000);

  it('receives an event whose transaction had begun before it', async () => {
    const made = await rounds(async () => {
      const parcel = Parcel.make();
      let subscribed!: () => void;
      const until = new Promise<void>((resolve) => (subscribed = resolve));
      const committing = context.transactions.run(async (tx) => {
        await tx.insert(Parcel, parcel.move());
        await until;
      });
      const webhook = await context.subscribe().finally(subscribed);
      await committing;
      return { webhook, parcel };
    });
    await expectDelivered(made);
  }, 120_000);

  it('receives an event that it matches since a change', async () => {
    const made = await rounds(async () => {
      const webhook = await context.subscribe({ filter: { customerId: 'nobody' } });
      await context.subscriptions.change({ id: webhook.id, tenantScope: null }, { filter: null });
      const parcel = await context.place();
      return { webhook, parcel };
    });
    await expectDelivered(made);
  }, 120_000);

  type Made = { readonly webhook: { readonly id: string }; readonly parcel: Parcel };

  async function rounds(one: () => Promise<Made>): Promise<Made[]> {
    const made: Made[] = [];
    for (let n = 0; n < ROUNDS; n++) made.push(await one());
    return made;
  }

  /** Each has its event. No later step could still add a missing one, so one check is enough. */
  async function expectDelivered(made: readonly Made[]): Promise<void> {
    const last = await context.place();
    await eventually(async () => {
      const [row] = await context.dataSource.query(
        `SELECT (SELECT position FROM log_cursor WHERE name = 'webhooks') >= position AS passed
         FROM event_log WHERE aggregate_id = $1`,
        [last.id],
      );
      return row?.passed === true;
    });
    const missing: number[] = [];
    for (const [round, { webhook, parcel }] of made.entries()) {
      const delivered = await context.deliveriesOf(webhook.id);
      if (delivered.filter((id) => id === parcel.id).length !== 1) missing.push(round);
    }
    expect(missing).toEqual([]);
  }
});
