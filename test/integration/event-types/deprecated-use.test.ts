import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { ADMIN_KEY, startTestApp } from '../../support/app.js';
import type { TestApp } from '../../support/app.js';
import { eventually } from '../../support/eventually.js';
import { ManualClock } from '../../support/manual-clock.js';
import { SseClient } from '../../support/sse-client.js';
import { MUGS, place, tenantKey } from '../../support/order-calls.js';

const DAY_MS = 24 * 60 * 60 * 1_000;
// After the sunset of order.created v1.
const NOW = new Date('2028-01-01T00:00:00.000Z');

const OF_CREATED_V1 = {
  eventType: 'order.created',
  version: 1,
  deprecatedAt: '2025-10-01T00:00:00.000Z',
  sunsetAt: '2027-04-01T00:00:00.000Z',
  webhookId: null,
  host: null,
  keyId: null,
  lastSeenAt: null,
};

describe('readers of a deprecated version', () => {
  let api: TestApp;
  let clock: ManualClock;
  let acme: string;
  const clients: SseClient[] = [];

  beforeEach(async () => {
    clock = new ManualClock(NOW);
    api = await startTestApp({ clock });
    acme = await tenantKey(api, 'acme', ['events:read', 'orders:write', 'webhooks:write']);
  });
  afterEach(async () => {
    for (const client of clients.splice(0)) client.close();
    await api.close();
  });

  const uses = async (app = api) => {
    const { status, body } = await app.call('GET', '/event-types/deprecated-use');
    expect(status).toBe(200);
    const all = body.data as Record<string, unknown>[];
    // Other modules also have deprecated versions, and `version=1` requests all of them.
    return all.filter(({ eventType }) => eventType === OF_CREATED_V1.eventType);
  };
  const subscribe = async (versions: object, key = ADMIN_KEY) => {
    const { status, body } = await api.call('POST', '/webhooks', {
      key,
      body: { url: 'http://127.0.0.1:9/secret?token=1', eventTypes: ['order.*'], versions },
    });
    expect(status).toBe(201);
    return body;
  };
  const keyIdOf = async (name: string): Promise<string> => {
    const { body } = await api.call('GET', '/api-keys');
    return body.data.find((key: { tenantId: string }) => key.tenantId === name).id;
  };
  const stream = async (query: string, key: string): Promise<SseClient> => {
    const client = await SseClient.connect(`${api.url}/events/stream?${query}`, { key });
    clients.push(client);
    return client;
  };

  it('are visible only to operators', async () => {
    const call = (key: string | null) => api.call('GET', '/event-types/deprecated-use', { key });
    expect((await call(null)).status).toBe(401);
    expect((await call(acme)).status).toBe(403);
    expect(await call(ADMIN_KEY)).toMatchObject({ status: 200, body: { data: [] } });
  });

  it('include the pinned webhooks of every tenant, with their hosts', async () => {
    const old = await subscribe({ 'order.created': 1 }, acme);
    await subscribe({});
    const gone = await subscribe({ 'order.created': 1 });
    await api.call('DELETE', `/webhooks/${gone.id}`);
    expect(await uses()).toEqual([
      {
        ...OF_CREATED_V1,
        channel: 'webhook',
        tenantId: 'acme',
        webhookId: old.id,
        host: '127.0.0.1:9',
      },
    ]);
  });

  it('include the API keys of REST readers, with the time of their last read', async () => {
    const id = await place(api, MUGS, acme);
    expect(id).toMatch(/\w/);
    for (const query of ['', 'version=2', 'types=order.shipped&version=1', 'types=order.created']) {
      await api.call('GET', `/events?${query}`, { key: acme });
    }
    expect(await uses()).toEqual([]);

    await api.call('GET', '/events?types=order.created@1', { key: acme });
    clock.advance(1_000);
    await api.call('GET', '/events?version=1', { key: acme });
    const keyId = await keyIdOf('acme');
    const lastSeenAt = new Date(NOW.getTime() + 1_000).toISOString();
    const entry = { ...OF_CREATED_V1, channel: 'rest', tenantId: 'acme', keyId, lastSeenAt };
    expect(await uses()).toEqual([entry]);

    const event = await eventually(async () => {
      const { body } = await api.call('GET', '/events?limit=1');
      return body.data[0];
    });
    await api.call('GET', `/events/${event.eventId}?version=1`);
    expect(await uses()).toContainEqual({
      ...entry,
      tenantId: 'default',
      keyId: 'admin',
    });
  });

  it('include the API keys of streams for as long as these are open', async () => {
    await stream('types=order.*', acme);
    const client = await stream('types=order.created@1', acme);
    const [entry, ...others] = await uses();
    expect(others).toEqual([]);
    expect(entry).toMatchObject({ channel: 'stream', tenantId: 'acme', version: 1 });

    clock.advance(DAY_MS);
    expect((await uses())[0]).toHaveProperty('lastSeenAt', clock.now().toISOString());

    client.close();
    const lastSeenAt = clock.now().toISOString();
    await eventually(async () => {
      clock.advance(1_000);
      const [left] = await uses();
      return left?.['lastSeenAt'] !== clock.now().toISOString();
    });
    expect(Date.parse(String((await uses())[0]?.['lastSeenAt']))).toBeGreaterThanOrEqual(
      Date.parse(lastSeenAt),
    );
  });

  it('are removed after 30 days without a read', async () => {
    await api.call('GET', '/events?version=1');
    expect(await uses()).toHaveLength(1);
    clock.advance(29 * DAY_MS);
    expect(await uses()).toHaveLength(1);
    clock.advance(2 * DAY_MS);
    expect(await uses()).toEqual([]);
  });

  it('are shared by all processes and survive a restart', async () => {
    const other = await startTestApp({ databaseUrl: api.databaseUrl, clock });
    await other.call('GET', '/events?version=1');
    await other.close();
    expect(await uses()).toEqual([
      expect.objectContaining({ channel: 'rest', keyId: 'admin', lastSeenAt: NOW.toISOString() }),
    ]);
  });

  it('do not cost a write per request', async () => {
    const database = new pg.Client(api.databaseUrl);
    await database.connect();
    await database.query(COUNT_WRITES);
    for (let n = 0; n < 50; n++) await api.call('GET', '/events?version=1');
    expect(await uses()).toHaveLength(1);
    const { rows } = await database.query('SELECT count(*)::int AS writes FROM use_writes');
    await database.end();
    // The flush of the list, and periodic ones if the requests took several seconds.
    expect(rows[0].writes).toBeGreaterThan(0);
    expect(rows[0].writes).toBeLessThan(30);
  });

  it('still receive the version after its sunset', async () => {
    const client = await stream('types=order.created@1', acme);
    await place(api, MUGS, acme);
    const [event] = await client.received(1);
    expect(event?.data).toMatchObject({ version: 1, data: { total: 2500 } });
    expect(event?.data.data).not.toHaveProperty('totalAmount');
  });
});

const COUNT_WRITES = `
  CREATE TABLE use_writes (at timestamptz);
  CREATE FUNCTION count_use_writes() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN INSERT INTO use_writes VALUES (now()); RETURN NULL; END $$;
  CREATE TRIGGER count_use_writes AFTER INSERT OR UPDATE ON event_version_use
    FOR EACH ROW EXECUTE FUNCTION count_use_writes()`;
