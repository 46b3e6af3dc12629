import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { ADMIN_KEY, startTestApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { eventually } from '../support/eventually.js';
import { createTestDatabase } from '../support/postgres/index.js';
import type { TestDatabase } from '../support/postgres/index.js';

const CHILD = fileURLToPath(new URL('./crash-process.ts', import.meta.url));
const TYPESCRIPT = new URL('../support/typescript/register.mjs', import.meta.url).href;
const SKUS = ['a', 'b', 'c', 'd', 'e'];
const COUNTED = 1_000;
const ORDERS = 80;
const SEED = Number(process.env['SEED'] ?? Date.now() % 1_000_000);

describe('inventory under crashes', () => {
  let database: TestDatabase;
  let api: TestApp;
  const children: ChildProcess[] = [];

  beforeEach(async () => {
    database = await createTestDatabase();
    api = await startTestApp({ databaseUrl: database.url, settings: { ROLES: 'api,relay' } });
  });
  afterEach(async () => {
    for (const child of children.splice(0)) await kill(child);
    await api.close();
    await database.drop();
  });

  const startWorker = async (): Promise<ChildProcess> => {
    const child = spawn(process.execPath, ['--import', TYPESCRIPT, CHILD], {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      env: {
        PATH: process.env['PATH'],
        DATABASE_URL: database.url,
        ROLES: 'worker',
        ADMIN_API_KEY: ADMIN_KEY,
        ENCRYPTION_KEY: Buffer.alloc(32, 7).toString('base64'),
        LOG_LEVEL: 'silent',
      },
    });
    children.push(child);
    await once(child, 'message');
    return child;
  };

  it(`always equals what the orders say (SEED=${SEED})`, async () => {
    const random = seeded(SEED);
    const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
    const post = (path: string, body: unknown) => api.call('POST', path, { body });
    const items = () =>
      Array.from({ length: 1 + Math.floor(random() * 3) }, () => {
        return { sku: pick(SKUS), quantity: 1 + Math.floor(random() * 5), unitPrice: 1 };
      });
    const live = async (): Promise<void> => {
      const { body } = await post('/orders', { customerId: 'c', currency: 'EUR', items: items() });
      const path = `/orders/${body.id}`;
      for (let step = 0; step < 3; step++) {
        const choice = random();
        if (choice < 0.3) await api.call('PATCH', path, { body: { items: items() } });
        else if (choice < 0.5) await post(`${path}/cancellation`, { reason: 'no' });
        else if (choice < 0.9) {
          const { totalAmount: amount } = (await api.call('GET', path)).body;
          await post(`${path}/payment`, { amount, method: 'card', reference: 'r' });
          await post(`${path}/shipment`, { carrier: 'DHL', trackingNumber: 't' });
        }
      }
    };

    for (const sku of SKUS) {
      await api.call('PUT', `/inventory/${sku}`, { body: { onHand: COUNTED } });
    }
    const workers = await Promise.all([startWorker(), startWorker()]);
    const dataSource = api.app.get(DataSource);
    const orders = { left: ORDERS };
    const customers = Array.from({ length: 4 }, async () => {
      for (let n = orders.left--; n > 0; n = orders.left--) await live();
    });
    let cut = 0;
    const cutting = (async () => {
      while (orders.left > 0) {
        await eventually(async () => {
          const cuts = await dataSource.query(CUT_A_HANDLER);
          cut += cuts.length;
          return cuts.length > 0 || orders.left <= 0;
        }, 120_000);
      }
    })();
    for (const quota of [60, 30]) {
      await eventually(() => orders.left < quota, 120_000);
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

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}

/** Numbers in [0, 1) that the seed decides (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Cuts the connection of a transaction that has claimed an event and has not ended. */
const CUT_A_HANDLER = `
  SELECT pg_terminate_backend(pid) FROM pg_stat_activity
  WHERE datname = current_database() AND state = 'idle in transaction'
    AND query ~ 'inventory_(items|reservations)|handler_inbox' AND application_name = 'tidings'
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
