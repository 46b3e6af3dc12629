import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { ADMIN_KEY, callApi, startTestApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { eventually } from '../support/eventually.js';
import { createTestDatabase, startSilentProxy } from '../support/postgres/index.js';
import type { Silence, SilentProxy, TestDatabase } from '../support/postgres/index.js';
import { startReceiver } from '../support/receiver.js';
import type { Receiver } from '../support/receiver.js';
import { SseClient } from '../support/sse-client.js';

/** A limit for a connection that never recovers; the goal is 15 s on a machine that is not busy. */
const LIMIT_MS = 60_000;

const PURPOSES = ['api', 'readers', 'claims', 'outcomes', 'relay', 'listener'];

describe('a connection to PostgreSQL that falls silent', () => {
  let database: TestDatabase;
  let proxy: SilentProxy;
  let direct: pg.Client;
  let receiver: Receiver;
  let api: TestApp;
  let stream: SseClient;
  const figures: string[] = [];

  beforeAll(async () => {
    database = await createTestDatabase();
    proxy = await startSilentProxy(database.url);
    direct = new pg.Client(database.url);
    await direct.connect();
    receiver = await startReceiver();
    api = await startTestApp({ databaseUrl: proxy.url });
    const body = { url: `${receiver.url}/hook`, eventTypes: ['order.*'] };
    await api.call('POST', '/webhooks', { body });
    stream = await SseClient.connect(`${api.url}/events/stream`, { key: ADMIN_KEY });
    await recovered();
  });
  afterEach(() => proxy.ignoreNew(false));
  afterAll(async () => {
    process.stdout.write(`${figures.join('\n')}\n`);
    stream.close();
    await api.close();
    await proxy.close();
    await receiver.close();
    await direct.end();
    await database.drop();
  });

  /** Places an order, and retries until it succeeds; resolves to its id. */
  const placed = (): Promise<string> =>
    eventually(async () => {
      const { status, body } = await callApi(api.url, 'POST', '/orders', { body: ORDER });
      // Never a false success, and never an internal error.
      expect([201, 503]).toContain(status);
      return status === 201 && String(body.id);
    }, LIMIT_MS);

  /** Resolves once a new order is placed, logged, delivered, recorded and streamed. */
  async function recovered(): Promise<void> {
    const id = await placed();
    const isOf = (event: { readonly aggregateId: string }): boolean => event.aggregateId === id;
    await eventually(() => receiver.requests.some(({ json }) => isOf(json)), LIMIT_MS);
    await eventually(async () => {
      const { rows } = await direct.query(
        `SELECT FROM webhook_deliveries WHERE aggregate_id = $1 AND status = 'succeeded'`,
        [id],
      );
      return rows.length > 0;
    }, LIMIT_MS);
    await stream.until(() => stream.events.some(({ data }) => isOf(data)), LIMIT_MS);
  }

  const openNames = (): string[] => proxy.names().map((name) => name.replace('tidings-', ''));

  describe.each<Silence>(['swallow', 'sever'])('(%s)', (how) => {
    it.each([...PURPOSES, 'all'])(
      '%s: goes on without a restart',
      async (purpose) => {
        await eventually(() => purpose === 'all' || openNames().includes(purpose));
        const began = performance.now();
        const count = proxy.silence(
          (name) => purpose === 'all' || name === `tidings-${purpose}`,
          how,
        );
        expect(count).toBeGreaterThan(0);
        await recovered();
        await eventually(() => openNames().includes('listener'), LIMIT_MS);
        const seconds = (performance.now() - began) / 1_000;
        figures.push(`${how.padEnd(8)} ${purpose.padEnd(10)} ${seconds.toFixed(1)} s`);
      },
      4 * LIMIT_MS,
    );
  });

  it('is live but not ready while nothing responds, and becomes ready again', async () => {
    const health = async (path: string): Promise<number> =>
      (await callApi(api.url, 'GET', `/health/${path}`, { key: null })).status;
    await eventually(async () => (await health('ready')) === 200);
    proxy.ignoreNew(true);
    proxy.silence(() => true, 'swallow');
    const began = performance.now();
    await eventually(async () => (await health('ready')) === 503, LIMIT_MS);
    figures.push(`ready    503 after  ${((performance.now() - began) / 1_000).toFixed(1)} s`);
    expect(await health('live')).toBe(200);
    proxy.ignoreNew(false);
    await eventually(async () => (await health('ready')) === 200, LIMIT_MS);
    await recovered();
  }, 300_000);

  it.each(PURPOSES.filter((name) => name !== 'api'))(
    'is not ready while new connections for %s get no response, although those of the API work',
    async (purpose) => {
      const ready = async (): Promise<number> =>
        (await callApi(api.url, 'GET', '/health/ready', { key: null })).status;
      await eventually(async () => (await ready()) === 200);
      proxy.ignoreNew(true);
      proxy.silence((name) => name === `tidings-${purpose}`, 'swallow');
      // Some connections are used only when there is something to record.
      void callApi(api.url, 'POST', '/orders', { body: ORDER }).catch(() => undefined);
      await eventually(async () => (await ready()) === 503, LIMIT_MS);
      proxy.ignoreNew(false);
      await eventually(async () => (await ready()) === 200, LIMIT_MS);
      await recovered();
    },
    300_000,
  );
});

const ORDER = {
  customerId: 'c-1',
  currency: 'EUR',
  items: [{ sku: 'SKU-1', quantity: 2, unitPrice: 1250 }],
};
