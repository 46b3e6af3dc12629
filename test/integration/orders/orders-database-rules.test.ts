import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { orderRules } from '../../../src/orders/order-rules.js';
import { ORDER_STATUSES } from '../../../src/orders/order-lifecycle.js';
import { createTestDatabase } from '../../support/postgres/index.js';
import type { TestDatabase } from '../../support/postgres/index.js';

/** A released migration keeps its limits, so a changed rule needs a migration as well. */
describe('the checks of the table of orders', () => {
  let database: TestDatabase;
  let client: pg.Client;
  beforeAll(async () => {
    database = await createTestDatabase();
    client = new pg.Client({ connectionString: database.url });
    await client.connect();
  });
  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  const checkOf = async (column: string): Promise<string> => {
    const { rows } = await client.query<{ readonly definition: string }>(
      `SELECT pg_get_constraintdef(oid) AS definition FROM pg_constraint
       WHERE conrelid = 'orders'::regclass AND conname = $1`,
      [`orders_${column}_check`],
    );
    return rows[0]?.definition ?? '';
  };

  it('allow the amounts that the rules allow', async () => {
    const bounds = (await checkOf('total_amount')).match(/\d+/g)?.map(Number);
    expect(bounds).toEqual([orderRules.amount.min, orderRules.amount.max]);
  });

  it('allow the statuses of the lifecycle', async () => {
    const statuses = [...(await checkOf('status')).matchAll(/'(\w+)'/g)].map(
      ([, status]) => status,
    );
    expect(statuses).toEqual([...ORDER_STATUSES]);
  });
});
