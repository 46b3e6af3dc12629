import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { FIRST_CREATED_FROM } from '../../../src/webhooks/deliveries/list/delivery-list.sql.js';
import { blocksRead, explainedBlocks } from '../../support/blocks-read.js';
import { startDeliveringApp } from '../../support/delivering-app.js';
import type { DeliveringApp } from '../../support/delivering-app.js';

jest.setTimeout(120_000);

const ROWS = 40_000;
/** A page of 20 rows by an index; a table with `ROWS` rows has more than 500. */
const FEW_BLOCKS = 150;
const START = Date.UTC(2030, 0, 1);
const at = (second: number): string => new Date(START + second * 1_000).toISOString();

/** Row n is created n seconds after the start. */
describe('a page of a list with many rows', () => {
  let app: DeliveringApp;
  let webhookId: string;
  let recoveredId: string;

  beforeAll(async () => {
    // Without workers, nothing reads or changes the rows meanwhile.
    app = await startDeliveringApp({ settings: { ROLES: 'api' } });
    webhookId = (await app.subscribe('http://127.0.0.1:9/many')).id;
    recoveredId = (await app.subscribe('http://127.0.0.1:9/recovered')).id;
    await app.database.query(
      `INSERT INTO orders (id, tenant_id, version, customer_id, status, currency, items, total_amount,
                           created_at, updated_at)
       SELECT gen_random_uuid(), 'default', 1, 'c' || n % 2, 'pending', 'EUR', $3, 100, time, time
       FROM generate_series(1, $1::integer) AS n
       CROSS JOIN LATERAL (SELECT $2::timestamptz + n * interval '1 second') AS created (time)`,
      [ROWS, at(0), JSON.stringify([{ sku: 'mug', quantity: 1, unitPrice: 100 }])],
    );
    await app.database.query(
      `INSERT INTO dead_letters (id, source, reason, tenant_id, event_type, event, webhook_id, attempts,
                                 created_at)
       SELECT gen_random_uuid(), 'webhook', 'HTTP 500', 'default', 'order.created', '{}',
              CASE WHEN n % 2 = 0 THEN $3::uuid END, 1, $2::timestamptz + n * interval '1 second'
       FROM generate_series(1, $1::integer) AS n`,
      [ROWS, at(0), webhookId],
    );
    await insertDeliveries(webhookId, 1, ROWS, false);
    // A webhook that was created late and has recovered all earlier events.
    await app.database.query(
      `UPDATE webhook_subscriptions SET created_position = $2 WHERE id = $1`,
      [recoveredId, ROWS],
    );
    await insertDeliveries(recoveredId, 1, ROWS, true);
    await insertDeliveries(recoveredId, ROWS + 1, 10, false);
    await app.database.query('VACUUM ANALYZE orders, dead_letters, webhook_deliveries');
  });
  afterAll(() => app.close());

  async function insertDeliveries(
    id: string,
    first: number,
    count: number,
    backfilled: boolean,
  ): Promise<void> {
    await app.database.query(
      `INSERT INTO webhook_deliveries (id, subscription_id, position, event_id, event_type, aggregate_id,
                                       tenant_id, status, next_attempt_at, created_at, backfilled)
       SELECT gen_random_uuid(), $1, n, gen_random_uuid(), 'order.created', gen_random_uuid(), 'default',
              'succeeded', time, time, $5
       FROM generate_series($2::integer, $2::integer + $3::integer - 1) AS n
       CROSS JOIN LATERAL (SELECT $4::timestamptz + n * interval '1 second') AS created (time)`,
      [id, first, count, at(0), backfilled],
    );
  }

  /** Reads a page, and checks that PostgreSQL has read little for it. */
  async function read(path: string): Promise<{ seconds: number[]; nextCursor: string | null }> {
    let body: { data: { createdAt: string }[]; nextCursor: string | null };
    const blocks = await blocksRead(app.database, async () => {
      const response = await app.call('GET', path);
      expect(response.status).toBe(200);
      ({ body } = response);
    });
    expect([path, blocks]).toEqual([path, expect.any(Number)]);
    expect(blocks).toBeGreaterThan(0);
    expect(blocks).toBeLessThan(FEW_BLOCKS);
    const { data, nextCursor } = body!;
    const seconds = data.map(({ createdAt }) => (Date.parse(createdAt) - START) / 1_000);
    return { seconds, nextCursor };
  }

  const lists = (): string[] => [
    '/orders?',
    '/orders?customerId=c0&',
    '/dead-letters?',
    '/dead-letters?status=open&',
    `/dead-letters?webhookId=${webhookId}&`,
    `/webhooks/${webhookId}/deliveries?`,
    `/webhooks/${recoveredId}/deliveries?`,
  ];

  it('costs little at either end, in a range and far from the start', async () => {
    for (const path of lists()) {
      for (const order of ['asc', 'desc'] as const) {
        const isSorted = (seconds: readonly number[]): void =>
          expect(seconds).toEqual(seconds.toSorted((a, b) => (order === 'asc' ? a - b : b - a)));
        const first = await read(`${path}order=${order}&limit=20`);
        const next = await read(`${path}order=${order}&limit=20&cursor=${first.nextCursor}`);
        isSorted([...first.seconds, ...next.seconds]);
        const range = `since=${at(20_000)}&until=${at(20_015)}`;
        const ranged = await read(`${path}order=${order}&limit=20&${range}`);
        isSorted(ranged.seconds);
        expect([8, 16]).toContain(ranged.seconds.length);
        expect(Math.min(...ranged.seconds)).toBe(20_000);
        expect(Math.max(...ranged.seconds)).toBeGreaterThanOrEqual(20_014);
        const empty = `since=${at(-90_000)}&until=${at(-80_000)}`;
        expect((await read(`${path}order=${order}&${empty}`)).seconds).toEqual([]);
      }
    }
  });

  it('finds the start of a range of deliveries in few steps', async () => {
    for (const [second, position] of [
      [-1, 1],
      [0, 1],
      [1, 1],
      [23_456.5, 23_457],
      [ROWS, ROWS],
      [ROWS + 1, ROWS + 1],
    ] as const) {
      const values = [webhookId, 0, at(second)];
      const [row] = await app.database.query(FIRST_CREATED_FROM.text, values);
      expect([second, Number(row.position)]).toEqual([second, position]);
      const blocks = await explainedBlocks(app.database, FIRST_CREATED_FROM.text, values);
      expect(blocks).toBeLessThan(FEW_BLOCKS);
    }
    const none = await app.database.query(FIRST_CREATED_FROM.text, [
      '7f1a9c52-0000-7000-8000-000000000000',
      0,
      at(0),
    ]);
    expect(none).toEqual([]);
  });

  it('merges recovered deliveries by their creation', async () => {
    // The deliveries after the recovery are at later positions, and created later.
    const newest = await read(`/webhooks/${recoveredId}/deliveries?limit=15`);
    expect(newest.seconds[0]).toBe(ROWS + 10);
    expect(newest.seconds.at(-1)).toBe(ROWS - 4);
    const { seconds } = await read(
      `/webhooks/${recoveredId}/deliveries?limit=15&cursor=${newest.nextCursor}`,
    );
    expect([seconds[0], seconds.length]).toEqual([ROWS - 5, 15]);
  });
});
