import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { eventually } from '../../support/eventually.js';
import { startOutbox } from '../../support/outbox-context.js';
import type { OutboxContext } from '../../support/outbox-context.js';
import { Parcel } from '../../support/parcel.js';
import { createTestDatabase } from '../../support/postgres/index.js';
import type { TestDatabase } from '../../support/postgres/index.js';
import type { LoggedEvent } from '../../../src/events/index.js';

describe('the relay', () => {
  let database: TestDatabase;
  const open: OutboxContext[] = [];

  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterEach(async () => {
    await Promise.all(open.splice(0).map((context) => context.close()));
  });
  afterAll(() => database.drop());

  const start = async (roles?: 'api' | 'relay' | 'api,relay'): Promise<OutboxContext> => {
    const context = await startOutbox(database.url, roles);
    open.push(context);
    return context;
  };
  const drained = (context: OutboxContext, limitMs = 60_000): Promise<boolean> =>
    eventually(async () => {
      const [row] = await context.dataSource.query('SELECT count(*) AS waiting FROM outbox');
      return Number(row.waiting) === 0;
    }, limitMs);
  const logged = async (context: OutboxContext, after: number): Promise<LoggedEvent[]> => {
    const events: LoggedEvent[] = [];
    for (;;) {
      const { events: page } = await context.log.read(after + events.length, 1_000);
      events.push(...page);
      if (page.length < 1_000) return events;
    }
  };
  const expectDense = (events: readonly LoggedEvent[], after: number): void => {
    expect(events.map((event) => event.position)).toEqual(events.map((_, i) => after + i + 1));
    const seen = new Map<string, number>();
    for (const { aggregateId, sequenceNumber } of events) {
      const previous = seen.get(aggregateId) ?? sequenceNumber - 1;
      if (sequenceNumber !== previous + 1) throw new Error(`${aggregateId} is out of order`);
      seen.set(aggregateId, sequenceNumber);
    }
  };

  it('skips no event while a transaction stays open after its insert', async () => {
    const context = await start();
    const others = await start('api');
    const { last } = await context.log.bounds();
    const late = Parcel.make().move();
    await context.transactions.run(async (tx) => {
      await tx.insert(Parcel, late);
      // The outbox row takes its id now, before the 200 others.
      await tx.queryRunner!.query(
        `INSERT INTO outbox (event_id, event_type, version, occurred_at, source, aggregate_type,
           aggregate_id, sequence_number, tenant_id, correlation_id, actor, attributes, data)
         VALUES (gen_random_uuid(), 'parcel.moved', 1, now(), 'tidings/parcels', 'parcel', $1, 2,
           'default', 'c', 'test', '{}', '{"step":2}')`,
        [late.id],
      );
      await Promise.all(Array.from({ length: 200 }, () => others.place()));
      await eventually(async () => (await context.log.bounds()).last === last + 200);
    });
    await drained(context);
    const events = await logged(context, last);
    expect(events).toHaveLength(202);
    expect(new Set(events.map((event) => event.eventId)).size).toBe(202);
    expect(events.map((event) => event.position)).toEqual(events.map((_, i) => last + i + 1));
    expect(events.slice(200).map((event) => event.aggregateId)).toEqual([late.id, late.id]);
  });

  it('keeps positions and sequence numbers dense with 16 writers that write another row first', async () => {
    const context = await start();
    await context.dataSource.query('CREATE TABLE test_key (id uuid PRIMARY KEY)');
    const { last } = await context.log.bounds();
    const parcels = await Promise.all(Array.from({ length: 50 }, () => context.place()));
    const total = 10_000;
    let next = 0;
    const write = async (): Promise<void> => {
      for (let n = next++; n < total - 50; n = next++) {
        const { id } = parcels[(n * 7919) % 50]!;
        await context.transactions.run(async (tx) => {
          await tx.query('INSERT INTO test_key VALUES (gen_random_uuid())');
          const parcel = await tx.findOneOrFail(Parcel, {
            where: { id },
            lock: { mode: 'pessimistic_write' },
          });
          await tx.save(parcel.move());
        });
      }
    };
    await Promise.all(Array.from({ length: 16 }, write));
    await drained(context);
    const events = await logged(context, last);
    expect(events).toHaveLength(total);
    expectDense(events, last);
  }, 600_000);

  it('ignores transactions that rolled back, and does not wait for them', async () => {
    const context = await start();
    const { last } = await context.log.bounds();
    const outcomes = await Promise.allSettled(
      Array.from({ length: 300 }, (_, i) =>
        context.transactions.run(async (tx) => {
          const parcel = Parcel.make().move();
          await tx.insert(Parcel, parcel);
          if (i % 10 < 3) throw new Error('rolled back');
          return parcel.id;
        }),
      ),
    );
    const committed = outcomes.flatMap((o) => (o.status === 'fulfilled' ? [o.value] : []));
    expect(committed).toHaveLength(210);
    await drained(context);
    const events = await logged(context, last);
    expect(events.map((event) => event.aggregateId).sort()).toEqual(committed.sort());
    expectDense(events, last);
  });

  it('has one leader of two, and a new one soon after the leader loses its connection', async () => {
    const [first, second] = [await start(), await start()];
    await eventually(() => first.relay.leads !== second.relay.leads);
    const leader = first.relay.leads ? first : second;
    const standby = leader === first ? second : first;
    const { last } = await leader.log.bounds();
    const writing = Promise.all(Array.from({ length: 300 }, () => standby.place()));
    await cutLeader(database.url);
    const { last: cut } = await standby.log.bounds();
    await standby.place();
    // `leads` proves nothing yet: the old leader notices the lost connection a moment later.
    await eventually(async () => (await standby.log.bounds()).last > cut, 10_000);
    await writing;
    await drained(leader);
    const events = await logged(leader, last);
    expect(events).toHaveLength(301);
    expectDense(events, last);
  });

  it('takes over from a leader that is stopped', async () => {
    const first = await start();
    await eventually(() => first.relay.leads);
    const second = await start();
    await first.close();
    open.splice(open.indexOf(first), 1);
    await eventually(() => second.relay.leads);
    const { last } = await second.log.bounds();
    await second.place();
    await eventually(async () => (await second.log.bounds()).last === last + 1);
  });

  it('skips dead rows that an old snapshot keeps', async () => {
    const context = await start();
    const snapshot = new Client({ connectionString: database.url });
    const writer = new Client({ connectionString: database.url });
    await Promise.all([snapshot.connect(), writer.connect()]);
    try {
      await snapshot.query('BEGIN ISOLATION LEVEL REPEATABLE READ');
      await snapshot.query('SELECT count(*) FROM outbox');
      await writer.query(`
        INSERT INTO outbox (event_id, event_type, version, occurred_at, source, aggregate_type,
          aggregate_id, sequence_number, tenant_id, correlation_id, actor, attributes, data)
        SELECT gen_random_uuid(), 'parcel.moved', 1, now(), 'tidings/parcels', 'parcel',
          gen_random_uuid(), 1, 'default', 'c', 'test', '{}', '{"step":1}'
        FROM generate_series(1, 300000)`);
      await drained(context, 120_000);
      // The ids of moved rows settle once every earlier transaction has ended.
      for (let i = 1; i <= 3; i++) {
        await transactionsEnded(context);
        await placeAndAwait(context);
      }
      const before = await indexReads(context);
      for (let i = 1; i <= 40; i++) await placeAndAwait(context);
      const after = await eventually(async () => {
        const reads = await indexReads(context);
        return reads.scans >= before.scans + 40 ? reads : null;
      });
      // Scanning the dead rows in each of the 40 rounds would read 12 million entries; a full scan,
      // one every five seconds, reads 300 000.
      expect(after.entries - before.entries).toBeLessThan(3_000_000);
    } finally {
      await Promise.all([snapshot.end(), writer.end()]);
    }
  }, 300_000);
});

/** Resolves once all current transactions of the server have ended. */
async function transactionsEnded({ dataSource }: OutboxContext): Promise<void> {
  const [now] = await dataSource.query('SELECT pg_current_xact_id() AS xid');
  await eventually(async () => {
    const [row] = await dataSource.query(
      'SELECT pg_snapshot_xmin(pg_current_snapshot()) >= $1::xid8 AS ended',
      [now.xid],
    );
    return row.ended;
  }, 60_000);
}

async function placeAndAwait({ log, place }: OutboxContext): Promise<void> {
  const { last } = await log.bounds();
  await place();
  await eventually(async () => (await log.bounds()).last === last + 1);
}

async function indexReads(context: OutboxContext): Promise<{ scans: number; entries: number }> {
  const [row] = await context.dataSource.query(
    `SELECT idx_scan AS scans, idx_tup_read AS entries
     FROM pg_stat_user_indexes WHERE indexrelname = 'outbox_pkey'`,
  );
  return { scans: Number(row.scans), entries: Number(row.entries) };
}

async function cutLeader(url: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(`
    SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE application_name = 'tidings-relay' AND datname = current_database()
      AND pid IN (SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND granted)`);
  await client.end();
}
