import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { startClaims } from './claim-context.js';
import type { ClaimContext, Given } from './claim-context.js';

jest.setTimeout(120_000);

const A = '00000000-0000-0000-0000-00000000000a';
const B = '00000000-0000-0000-0000-00000000000b';
const C = '00000000-0000-0000-0000-00000000000c';
const OPEN = { consecutive_failures: 5 };
const ORDERED = { ordering: 'aggregate' };

describe('the claim', () => {
  let claims: ClaimContext;

  beforeAll(async () => {
    claims = await startClaims();
  });
  beforeEach(() =>
    claims.client.query('TRUNCATE webhook_subscriptions, webhook_deliveries, webhook_rations'),
  );
  afterAll(() => claims.close());

  const given = async (columns: object, deliveries: readonly Given[]): Promise<string> => {
    const id = await claims.subscription({ ...columns });
    await claims.deliveries(id, deliveries);
    return id;
  };

  describe('of an ordered subscription', () => {
    it('takes the first unfinished delivery of each aggregate', async () => {
      await given(ORDERED, [
        { aggregate: A, status: 'succeeded' },
        { aggregate: B },
        { aggregate: A },
        { aggregate: B },
        { aggregate: A },
      ]);
      expect(await claims.positions()).toEqual([2, 3]);
      expect(await claims.positions()).toEqual([]);
    });

    it.each([
      ['waits for its retry', { due: false, attempts: 1 }],
      ['is in flight', { status: 'delivering' }],
      ['is held', { status: 'held' }],
    ])('takes nothing behind a head that %s', async (_, head) => {
      await given(ORDERED, [{ aggregate: A, ...head }, { aggregate: A }, { aggregate: B }]);
      expect(await claims.positions()).toEqual([3]);
    });

    it.each(['succeeded', 'dead', 'cancelled'])(
      'takes the next one behind a head that is %s',
      async (status) => {
        await given(ORDERED, [{ aggregate: A, status }, { aggregate: A }]);
        expect(await claims.positions()).toEqual([2]);
      },
    );

    it('continues where the last claim stopped, so that every aggregate queue is reached', async () => {
      const id = await given(ORDERED, [{ aggregate: A }, { aggregate: B }, { aggregate: C }]);
      expect(await claims.positions({ perSubscription: 1, scanned: { [id]: A } })).toEqual([2]);
      expect(await claims.positions({ perSubscription: 5, scanned: { [id]: B } })).toEqual([3]);
    });

    it('costs nothing for 100 000 deliveries behind a head that waits', async () => {
      const id = await given(ORDERED, [
        { aggregate: A, due: false, attempts: 1 },
        { aggregate: B },
      ]);
      await claims.many(id, 100_000, `'${A}'`, 2);
      await claims.client.query('VACUUM ANALYZE webhook_deliveries');
      expect(await claims.pages()).toBeLessThan(120);
      expect(await claims.positions()).toEqual([2]);
    });

    it('costs in proportion to what it takes with 20 000 aggregates', async () => {
      const id = await claims.subscription(ORDERED);
      await claims.many(id, 20_000, 'gen_random_uuid()');
      await claims.client.query('VACUUM ANALYZE webhook_deliveries');
      // About 25 pages per claimed delivery, including the updates of all its indexes.
      expect(await claims.pages()).toBeLessThan(64 * 40);
      expect(await claims.positions()).toHaveLength(64);
    });
  });

  describe('of a backlog that is not in the statistics', () => {
    it('costs in proportion to what it takes: the plan does not start from all that is due', async () => {
      const gone = await claims.subscription(ORDERED);
      await claims.many(gone, 20_000, 'gen_random_uuid()');
      const cancel = `UPDATE webhook_deliveries SET status = 'cancelled' WHERE subscription_id = $1`;
      await claims.client.query(cancel, [gone]);
      await claims.client.query('VACUUM ANALYZE webhook_deliveries');
      const id = await claims.subscription(ORDERED);
      await claims.many(id, 20_000, 'gen_random_uuid()');
      expect(await claims.pages()).toBeLessThan(64 * 40);
      expect(await claims.positions()).toHaveLength(64);
    });
  });

  describe('behind an open circuit', () => {
    it.each([['none'], ['aggregate']])(
      'takes scheduled and manual retries, with ordering %s',
      async (ordering) => {
        await given({ ...OPEN, ordering }, [{}, { attempts: 1 }, {}, { manual: true }, {}]);
        expect(await claims.positions()).toEqual([2, 4]);
      },
    );

    it.each([
      ['a retry is scheduled', { due: false, attempts: 1 }],
      ['an attempt is in flight', { status: 'delivering', attempts: 1 }],
    ])('takes no first attempt while %s', async (_, probe) => {
      await given(OPEN, [probe, {}, {}]);
      expect(await claims.positions()).toEqual([]);
    });

    it.each([['none'], ['aggregate']])(
      'takes one first attempt where nothing else can be the probe, with ordering %s',
      async (ordering) => {
        await given({ ...OPEN, ordering }, [
          { status: 'dead', attempts: 6 },
          { aggregate: A },
          { aggregate: A },
          { aggregate: B },
        ]);
        expect(await claims.positions()).toEqual([2]);
        expect(await claims.positions()).toEqual([]);
      },
    );

    it('takes the head of an aggregate queue before a retry behind it', async () => {
      await given({ ...OPEN, ...ORDERED }, [{ aggregate: A }, { aggregate: A, attempts: 6 }]);
      expect(await claims.positions()).toEqual([1]);
    });

    it('takes everything again once a success has closed it', async () => {
      const id = await given(OPEN, [{ due: false, attempts: 1 }, {}, {}]);
      expect(await claims.positions()).toEqual([]);
      await claims.client.query(
        `UPDATE webhook_subscriptions SET consecutive_failures = 0 WHERE id = $1`,
        [id],
      );
      expect(await claims.positions()).toEqual([2, 3]);
    });

    it.each([['none'], ['aggregate']])(
      'costs nothing for 100 000 waiting deliveries, with ordering %s',
      async (ordering) => {
        const id = await given({ ...OPEN, ordering }, [{ due: false, attempts: 1 }]);
        await claims.many(id, 100_000, 'gen_random_uuid()', 1);
        await claims.client.query('VACUUM ANALYZE webhook_deliveries');
        expect(await claims.pages()).toBeLessThan(100);
      },
    );

    it('gives the probe to one of two workers at the same time', async () => {
      await given(OPEN, [{}, {}, {}]);
      const other = await claims.session();
      await claims.client.query('BEGIN');
      expect(await claims.positions()).toEqual([1]);
      // Its snapshot is from before the other's commit, and it does not wait.
      expect(await claims.positions({ client: other })).toEqual([]);
      await claims.client.query('COMMIT');
      expect(await claims.positions({ client: other })).toEqual([]);
    });
  });

  describe('of a subscription with limits', () => {
    const due = (count: number): Given[] => Array.from({ length: count }, () => ({}));
    const at = (ms: number): Date => new Date(1_900_000_000_000 + ms);

    it('takes no more than its concurrency allows, counting all workers', async () => {
      await given({ concurrency: 3 }, [{ status: 'delivering' }, ...due(5)]);
      expect(await claims.positions()).toEqual([2, 3]);
      expect(await claims.positions()).toEqual([]);
      await claims.client.query(
        `UPDATE webhook_deliveries SET status = 'succeeded', lease_until = NULL WHERE position = 1`,
      );
      expect(await claims.positions()).toEqual([4]);
    });

    it('takes at most its rate in any second', async () => {
      await given({ rate_limit: 20 }, due(60));
      const starts: number[] = [];
      for (let ms = 0; ms < 2_000; ms += 10) {
        for (const _ of await claims.positions({ now: at(ms) })) starts.push(ms);
      }
      expect(starts.length).toBeGreaterThanOrEqual(40);
      for (const start of starts) {
        const within = starts.filter((other) => other >= start && other < start + 1_000);
        // One more than the rate, because of the tolerance of 50 ms.
        expect(within.length).toBeLessThanOrEqual(21);
      }
    });

    it('does not burst after an idle period', async () => {
      await given({ rate_limit: 10 }, due(50));
      expect(await claims.positions({ now: at(0) })).toHaveLength(1);
      expect(await claims.positions({ now: at(60_000) })).toHaveLength(1);
    });

    it('states when the rate permits the next delivery, and takes nothing before', async () => {
      await given({ rate_limit: 10 }, due(5));
      expect(await claims.positions({ now: at(0) })).toEqual([1]);
      const [none, ...more] = await claims.claim({ now: at(40) });
      expect(more).toEqual([]);
      // The first one counts from 50 ms earlier.
      expect(none).toMatchObject({ id: null, rateLimit: 10, freeAt: at(50) });
      expect(await claims.positions({ now: at(49) })).toEqual([]);
      expect(await claims.positions({ now: at(50) })).toEqual([2]);
    });

    it('continues after the clock was set back', async () => {
      await given({ rate_limit: 1 }, due(3));
      expect(await claims.positions({ now: at(3_600_000) })).toEqual([1]);
      expect(await claims.positions({ now: at(0) })).toEqual([2]);
      expect(await claims.positions({ now: at(10) })).toEqual([]);
    });

    it('does not delay others, however many are due', async () => {
      const limited = await given({ rate_limit: 1 }, due(1));
      await claims.many(limited, 1_000, 'gen_random_uuid()', 1);
      const other = await given({}, due(3));
      const found = await claims.claim();
      expect(found.filter(({ subscriptionId }) => subscriptionId === other)).toHaveLength(3);
      expect(found.filter(({ subscriptionId }) => subscriptionId === limited)).toHaveLength(1);
    });

    it('uses up nothing while the worker has no capacity for it', async () => {
      const id = await given({ rate_limit: 1 }, due(2));
      expect(await claims.claim({ known: { [id]: 0 }, now: at(0) })).toEqual([]);
      expect(await claims.positions({ now: at(0) })).toEqual([1]);
    });

    it('keeps both limits and the order', async () => {
      await given({ ...ORDERED, rate_limit: 1_000, concurrency: 2 }, [
        { aggregate: A },
        { aggregate: A },
        { aggregate: B },
        { aggregate: C },
      ]);
      expect(await claims.positions()).toEqual([1, 3]);
    });

    it('counts correctly when two workers claim at the same time', async () => {
      await given({ concurrency: 2, rate_limit: 1_000 }, due(10));
      const other = await claims.session();
      await claims.client.query('BEGIN');
      expect(await claims.positions()).toHaveLength(2);
      const now = new Date();
      const soon = new Date(now.getTime() + 10);
      // It does not wait for the other one, and claims again soon.
      expect(await claims.claim({ client: other, now })).toMatchObject([
        { id: null, freeAt: soon },
      ]);
      await claims.client.query('COMMIT');
      expect(await claims.positions({ client: other })).toEqual([]);
    });

    it('keeps its limits under many concurrent claims', async () => {
      await given({ concurrency: 5 }, due(100));
      const workers = await Promise.all(Array.from({ length: 6 }, () => claims.session()));
      const rounds = workers.map(async (client) => {
        for (let n = 0; n < 20; n++) {
          const found = await claims.claim({ client, perSubscription: 2 });
          const ids = found.map(({ id }) => id);
          const { rows } = await client.query<{ count: number }>(
            `SELECT count(*)::integer FROM webhook_deliveries WHERE status = 'delivering'`,
          );
          expect(rows[0]?.count).toBeLessThanOrEqual(5);
          await client.query(
            `UPDATE webhook_deliveries SET status = 'succeeded', lease_until = NULL WHERE id = ANY ($1)`,
            [ids],
          );
        }
      });
      await Promise.all(rounds);
    });
  });
});
