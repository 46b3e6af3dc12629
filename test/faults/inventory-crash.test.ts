// Needs: orders, inventory
import type { ChildProcess } from 'node:child_process';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DataSource } from 'typeorm';
import { orderScenarios, runScenario } from '../integration/inventory/order-scenarios.js';
import { startTestApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { eventually } from '../support/eventually.js';
import { createTestDatabase } from '../support/postgres/index.js';
import type { TestDatabase } from '../support/postgres/index.js';
import { APPLICATION, kill, Processes } from './processes.js';

const SKUS = ['a', 'b', 'c', 'd', 'e'];
const COUNTED = 1_000;
const ORDERS = 40;
const SEED = Number(process.env['SEED'] ?? Date.now() % 1_000_000);

describe('inventory under crashes', () => {
  let database: TestDatabase;
  let api: TestApp;
  const processes = new Processes();

  beforeEach(async () => {
    database = await createTestDatabase();
    api = await startTestApp({ databaseUrl: database.url, settings: { ROLES: 'api,relay' } });
  });
  afterEach(async () => {
    await processes.end();
    await api.close();
    await database.drop();
  });

  const startWorker = async (): Promise<ChildProcess> => {
    const own = { DATABASE_URL: database.url, ROLES: 'worker' };
    return (
      await processes.start(new URL('./crash-process.ts', import.meta.url), {
        ...APPLICATION,
        ...own,
      })
    ).child;
  };

  it(`always matches the orders (SEED=${SEED})`, async () => {
    const planned = fc.sample(orderScenarios(SKUS), { numRuns: ORDERS, seed: SEED });
    for (const sku of SKUS) {
      await api.call('PUT', `/inventory/${sku}`, { body: { onHand: COUNTED } });
    }
    const workers = await Promise.all([startWorker(), startWorker()]);
    const dataSource = api.app.get(DataSource);
    const customers = Array.from({ length: 4 }, async () => {
      for (let next = planned.pop(); next; next = planned.pop()) await runScenario(api, next);
    });
    let cut = 0;
    const cutting = (async () => {
      while (planned.length > 0) {
        await eventually(async () => {
          const cuts = await dataSource.query(CUT_A_HANDLER);
          cut += cuts.length;
          return cuts.length > 0 || planned.length === 0;
        }, 120_000);
      }
    })();
    for (const quota of [30, 15]) {
      await eventually(() => planned.length < quota, 120_000);
      await kill(workers.shift()!);
      workers.push(await startWorker());
    }
    await Promise.all([...customers, cutting]);
    expect(cut).toBeGreaterThan(0);

    await eventually(async () => {
      const [group] = (await api.call('GET', '/consumers')).body.data.filter(
        (one: { group: string }) => one.group === 'inventory',
      );
      const [waiting] = await dataSource.query('SELECT FROM outbox LIMIT 1');
      return !waiting && group.lag === 0 && group.parked === 0;
    }, 60_000);
    expect(await dataSource.query(STOCK)).toEqual(await dataSource.query(EXPECTED, [COUNTED]));
  }, 300_000);
});

/** Terminates the connection of an open transaction that has claimed an event. */
const CUT_A_HANDLER = `
  SELECT pg_terminate_backend(pid) FROM pg_stat_activity
  WHERE datname = current_database() AND state = 'idle in transaction'
    AND query ~ 'inventory_(items|reservations)|handler_inbox' AND application_name = 'tidings-api'
  LIMIT 1`;

const STOCK = `
  SELECT sku, on_hand::integer AS "onHand", reserved::integer AS reserved
  FROM inventory_items ORDER BY sku`;

const EXPECTED = `
  SELECT items.sku,
         $1 - coalesce(sum(line.quantity) FILTER (WHERE line.status IN ('shipped', 'delivered')), 0)::integer
           AS "onHand",
         coalesce(sum(line.quantity) FILTER (WHERE line.status IN ('pending', 'paid')), 0)::integer AS reserved
  FROM inventory_items AS items LEFT JOIN (
    SELECT status, item->>'sku' AS sku, (item->>'quantity')::integer AS quantity
    FROM orders, jsonb_array_elements(orders.items) AS item) AS line USING (sku)
  GROUP BY items.sku ORDER BY items.sku`;
