// Needs: orders, inventory, notifications
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import pg from 'pg';
import { ADMIN_KEY, callApi } from '../support/app.js';
import type { TestResponse } from '../support/app.js';
import { Clone } from '../support/clone.js';
import type { StartedTidings } from '../support/clone.js';
import { contentsOf } from '../support/contents-of.js';
import { eventually } from '../support/eventually.js';
import { createTestDatabase } from '../support/postgres/index.js';
import { currentRun } from '../support/postgres/test-run.js';

// This suite checks and tests a whole project.
jest.setTimeout(600_000);

const SETTINGS = {
  ADMIN_API_KEY: ADMIN_KEY,
  ENCRYPTION_KEY: Buffer.alloc(32, 1).toString('base64'),
  LOG_LEVEL: 'silent',
};
const MAIN = ['--import', './test/support/typescript/register.mjs', 'src/main.ts'];
const TABLES = ['orders', 'inventory_items', 'inventory_reservations', 'notifications'];

describe('npm run remove:module', () => {
  let clone: Clone;

  beforeAll(async () => {
    clone = await Clone.createWhole();
  });
  afterAll(() => clone.remove());

  const remove = (...args: readonly string[]): ReturnType<Clone['node']> =>
    clone.node(['scripts/remove-module.mjs', ...args]);

  it.each([
    [[], 'the name of the module is missing'],
    [
      ['customers'],
      'there is no domain module "customers" in src/app.module.ts. There are: orders,',
    ],
    [['webhooks'], 'webhooks is a part of the backbone'],
    [['orders', '--wrong'], "Unknown option '--wrong'"],
    [['orders'], 'src/inventory/order-reactions.ts imports src/orders/index.ts'],
    [['orders', 'inventory'], 'npm run remove:module orders inventory notifications'],
  ])('rejects %j', async (args, reason) => {
    const before = await contentsOf(clone.folder);
    const { code, stdout, stderr } = await remove(...args);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain(reason);
    expect(stderr).toMatch(/^remove:module: [^]*\nNothing was changed\.\n$/);
    expect(await contentsOf(clone.folder)).toEqual(before);
  });

  it('undoes what new:module did, if its migration has not run', async () => {
    const before = await contentsOf(clone.folder);
    // A word without a plural: both forms of its name are the same.
    const created = await clone.node(['scripts/new-module.mjs', 'news']);
    expect([created.code, created.stderr]).toEqual([0, '']);
    const { code, stdout, stderr } = await remove('news', '--unapplied');
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/news\.created[^]*Deleted:\n {2}migrations\/\d{4}-news\.ts\n/);
    expect(await contentsOf(clone.folder)).toEqual(before);
  });

  it('removes the sample domains, and says what it did', async () => {
    const { code, stdout, stderr } = await remove('orders', 'inventory', 'notifications');
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/Events that are no longer defined[^]*order\.created[^]*low_stock/);
    expect(stdout).toMatch(/Deleted suites:[^]*test\/integration\/orders\/orders\.test\.ts/);
    expect(stdout).toMatch(/migrations\/\d{4}-drop-notifications\.ts/);
    expect(stdout).toMatch(/These documents still mention them[^]*README\.md/);
  });

  it('leaves a project to which a module can be added, and that passes its checks', async () => {
    expect(await clone.node(['scripts/new-module.mjs', 'people'])).toMatchObject({ code: 0 });
    const steps = 'types,boundaries,dead code,event schemas,documents';
    const { code, stdout } = await clone.node(['scripts/check.mjs', '--only', steps]);
    expect([code, code === 0 ? '' : stdout]).toEqual([0, '']);
  });

  it('leaves suites of the backbone that pass', async () => {
    const environment = {
      NODE_OPTIONS: '--experimental-vm-modules',
      TEST_DATABASE_URL: currentRun().url,
    };
    const suites = ['composition/', 'e2e/documents', 'docs/links', 'inbound/payments', 'people/'];
    const jestArguments = ['node_modules/jest/bin/jest.js', ...suites, 'tools/event-versions'];
    const { stderr } = await clone.node(jestArguments, environment);
    expect(stderr).toMatch(/Test Suites: 7 passed, 7 total/);
  });

  it('leaves a program that drops the tables, and whose log keeps what was published', async () => {
    const database = await createTestDatabase();
    const client = new pg.Client(database.url);
    await client.connect();
    await client.query(RECORD_EVENT);
    await client.query(`INSERT INTO log_cursor (name, position) VALUES ('handlers:inventory', 0)`);

    const { tidings, call } = await started({ DATABASE_URL: database.url });
    const log = await eventually(async () => {
      const { body } = await call('GET', '/events');
      return body.data.length > 0 && (body.data as object[]);
    });
    expect(log).toMatchObject([{ eventType: 'order.created', data: { customerId: 'c-1' } }]);
    expect((await call('GET', '/consumers')).body).toEqual({ data: [] });
    for (const table of TABLES) {
      const { rows } = await client.query('SELECT to_regclass($1) AS found', [table]);
      expect(rows).toEqual([{ found: null }]);
    }
    await stop(tidings);
    await client.end();
    await database.drop();
  });

  it('leaves a program whose log has none of their events', async () => {
    const { tidings, call } = await started({});
    for (const path of ['/orders', '/inventory/mug', '/events/orders/c-1']) {
      expect((await call('GET', path)).status).toBe(404);
    }
    const { body: types } = await call('GET', '/event-types');
    const resources = types.data.map(
      ({ eventType }: { readonly eventType: string }) => eventType.split('.')[0],
    );
    expect(new Set(resources)).toEqual(new Set(['person', 'system']));
    const { status, body } = await call('POST', '/people', { name: 'Ada' });
    expect([status, body.name]).toEqual([201, 'Ada']);
    const log = await eventually(async () => {
      const { body: page } = await call('GET', '/events?types=*,system.*');
      return page.data.length > 0 && (page.data as object[]);
    });
    expect(log).toMatchObject([{ eventType: 'person.created', position: 1 }]);
    await stop(tidings);
  });

  async function started(environment: Readonly<Record<string, string>>) {
    const tidings = await clone.start({ ...SETTINGS, ...environment }, [process.execPath, ...MAIN]);
    await tidings.ready();
    const call = (method: string, path: string, body?: object): Promise<TestResponse> =>
      callApi(tidings.url, method, path, { body });
    return { tidings, call };
  }
  async function stop(tidings: StartedTidings): Promise<void> {
    tidings.signal('SIGTERM');
    expect(await tidings.ended()).toMatchObject({ code: 0 });
  }
});

/** What an earlier release has recorded. */
const RECORD_EVENT = `
  INSERT INTO outbox (event_id, event_type, version, occurred_at, source, aggregate_type, aggregate_id,
                      sequence_number, tenant_id, correlation_id, actor, attributes, data)
  VALUES (gen_random_uuid(), 'order.created', 2, now(), 'tidings/orders', 'order', gen_random_uuid(),
          1, 'default', 'test', 'test', '{}', '{"customerId":"c-1"}')`;
