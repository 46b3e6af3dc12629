import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DataSource } from 'typeorm';
import { currentContext } from '../../../src/common/index.js';
import { Transactions } from '../../../src/database/index.js';
import { Stock } from '../../../src/inventory/stock.js';
import { startTestApp } from '../../support/app.js';
import type { TestApp, TestResponse } from '../../support/app.js';
import { eventually } from '../../support/eventually.js';
import { orderScenarios, runScenario, stockOf } from './order-scenarios.js';

const SKUS = ['a', 'b', 'c'];
const COUNTED = { a: 100, b: 3 } as Readonly<Record<string, number>>;
const CUT = 'SELECT pg_terminate_backend(pg_backend_pid())';

/** When a handler loses its connection, as it does when its process is killed. */
type Crash = 'before the effects' | 'after the effects';

/** Concurrent orders, and the crash of each successive handler call; null for none. */
const scenarios = fc.record({
  orders: fc.array(orderScenarios(SKUS), { minLength: 1, maxLength: 5 }),
  crashes: fc.array(
    fc.constantFrom<(Crash | null)[]>(null, 'before the effects', 'after the effects'),
    {
      maxLength: 4,
    },
  ),
});

describe('inventory, for any sequence of orders and crashes', () => {
  let api: TestApp;
  let worker: TestApp;
  let crashes: (Crash | null)[] = [];
  let crashed = 0;

  beforeAll(async () => {
    api = await startTestApp();
    // Two workers that compete for the events.
    worker = await startTestApp({ databaseUrl: api.databaseUrl, settings: { ROLES: 'worker' } });
    for (const { app } of [api, worker])
      crashIn(app.get(Stock, { strict: false }), app.get(Transactions));
  });
  afterAll(async () => {
    await worker.close();
    await api.close();
  });

  /** Terminates the connections of successive handler calls as planned in `crashes`. */
  function crashIn(stock: Stock, transactions: Transactions): void {
    const change = stock.change.bind(stock);
    stock.change = async (...of) => {
      const isHandler = currentContext()?.actor === 'handler:inventory';
      const crash = isHandler ? crashes.shift() : null;
      if (crash) crashed += 1;
      if (crash === 'before the effects') await transactions.manager.query(CUT);
      const items = await change(...of);
      if (crash === 'after the effects') await transactions.manager.query(CUT);
      return items;
    };
  }

  const caughtUp = (): Promise<unknown> =>
    eventually(async () => {
      const [waiting] = await api.app.get(DataSource).query('SELECT FROM outbox LIMIT 1');
      const { body } = await api.call('GET', '/consumers');
      const [group] = body.data.filter((one: TestResponse['body']) => one.group === 'inventory');
      return !waiting && group.lag === 0 && group.parked === 0;
    });

  it('matches the orders, and each event has changed an item at most once', async () => {
    const property = fc.asyncProperty(scenarios, async ({ orders, crashes: planned }) => {
      // Each run has its own SKUs, so that runs do not affect each other.
      const run = randomUUID().slice(0, 8);
      const nameOf = (sku: string): string => `${run}-${sku}`;
      const named = JSON.parse(JSON.stringify(orders), (key, value) =>
        key === 'sku' ? nameOf(value) : value,
      ) as typeof orders;
      for (const [sku, onHand] of Object.entries(COUNTED)) {
        await api.call('PUT', `/inventory/${nameOf(sku)}`, { body: { onHand } });
      }
      crashes = [...planned];
      const results = await Promise.all(named.map((scenario) => runScenario(api, scenario)));
      await caughtUp();

      for (const sku of SKUS) {
        const expected = stockOf(nameOf(sku), COUNTED[sku] ?? 0, results);
        const { status, body } = await api.call('GET', `/inventory/${nameOf(sku)}`);
        if (status === 404) expect(expected).toEqual({ onHand: 0, reserved: 0 });
        else expect(body).toMatchObject(expected);
      }
      const { body } = await api.call('GET', '/events?types=inventory.stock_changed&limit=1000');
      const changes = body.data.map(({ causationId, data }: TestResponse['body']) => [
        causationId,
        data.sku,
      ]);
      const causes = changes.filter(([cause]: [string | null]) => cause !== null).map(String);
      expect(new Set(causes).size).toBe(causes.length);
    });
    await fc.assert(property, { numRuns: 10 });
    expect(crashed).toBeGreaterThan(0);
  }, 120_000);
});
