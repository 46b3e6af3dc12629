import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { DeprecationAnnouncer } from '../../../src/event-types/deprecation/deprecation-announcer.js';
import { ADMIN_KEY, startTestApp } from '../../support/app.js';
import type { TestApp } from '../../support/app.js';
import { eventually } from '../../support/eventually.js';
import { noteAnnouncedVersions } from '../../support/postgres/announced-versions.js';
import { createTestDatabase } from '../../support/postgres/index.js';
import type { TestDatabase } from '../../support/postgres/index.js';
import { SseClient } from '../../support/sse-client.js';
import { MUGS, place, tenantKey } from '../orders/order-calls.js';

const NEWS = 'system.event_version_deprecated';

describe('the announcement of deprecated versions', () => {
  let database: TestDatabase;
  const apps: TestApp[] = [];

  beforeEach(async () => {
    database = await createTestDatabase();
    // As a new database is; the suites' own has them all announced.
    await query('DELETE FROM event_version_deprecation');
  });
  afterEach(async () => {
    for (const app of apps.splice(0)) await app.close();
    await database.drop();
  });

  async function query(text: string): Promise<unknown[]> {
    const client = new pg.Client(database.url);
    await client.connect();
    try {
      return (await client.query(text)).rows;
    } finally {
      await client.end();
    }
  }
  const start = async (ROLES = 'api,relay,worker'): Promise<TestApp> => {
    const app = await startTestApp({ databaseUrl: database.url, settings: { ROLES } });
    apps.push(app);
    return app;
  };
  /** A log without an event has nobody who could be told. */
  const startInUse = async (): Promise<TestApp> => {
    const app = await start();
    await place(app, MUGS);
    await eventually(async () => (await told()).length === ALL.length);
    return app;
  };
  const stop = async (app: TestApp): Promise<void> => {
    apps.splice(apps.indexOf(app), 1);
    await app.close();
  };
  /** Every announcement, in the log or on the way to it. */
  const told = async () =>
    await query(`
      SELECT data->>'eventType' AS type, (data->>'version')::int AS version
      FROM (SELECT data FROM outbox WHERE event_type = '${NEWS}'
            UNION ALL SELECT data::json FROM event_log WHERE event_type = '${NEWS}') AS event
      ORDER BY 1, 2`);
  const ALL = [
    { type: 'inventory.stock_changed', version: 1 },
    { type: 'order.created', version: 1 },
  ];

  it('is an event for each of them, of the operators, which says what to read instead', async () => {
    const app = await startInUse();
    const events = await eventually(async () => {
      const { body } = await app.call('GET', `/events?types=${NEWS}`);
      return body.data.length === ALL.length && body.data;
    });
    expect(events[1]).toMatchObject({
      eventType: NEWS,
      version: 1,
      source: 'tidings/events',
      aggregateType: 'event_version',
      sequenceNumber: 1,
      tenantId: 'default',
      actor: 'system',
      data: {
        eventType: 'order.created',
        version: 1,
        latestVersion: 2,
        deprecatedAt: '2025-10-01T00:00:00.000Z',
        sunsetAt: '2027-04-01T00:00:00.000Z',
        message: expect.stringMatching(
          /^order\.created version 1 .* read version 2\. .* 2027-04-01 /,
        ),
      },
    });
    const { body: registry } = await app.call('GET', '/event-types');
    const listed = registry.data.flatMap(
      (type: { eventType: string; versions: { version: number; status: string }[] }) =>
        type.versions
          .filter(({ status }) => status === 'deprecated')
          .map(({ version }) => ({ type: type.eventType, version })),
    );
    expect(await told()).toEqual(listed);
    expect(listed).toEqual(ALL);
  });

  it('leaves the first position of a new log to the first thing that happens', async () => {
    const app = await start();
    expect(await told()).toEqual([]);
    await place(app, MUGS);
    const events = await eventually(async () => {
      const { body } = await app.call('GET', '/events');
      return body.data.filter((event: { eventType: string }) => event.eventType === NEWS).length > 1
        ? body.data
        : null;
    });
    expect(events[0]).toMatchObject({ eventType: 'order.created', position: 1 });
  });

  it('is made once, however many processes wait for the first event, and never again', async () => {
    const [app] = await Promise.all([start(), start(), start('relay')]);
    await place(app, MUGS);
    await eventually(async () => (await told()).length > 0);
    expect(await told()).toEqual(ALL);
    for (const app of apps.splice(0)) await app.close();
    await Promise.all([start(), start(), start('relay')]);
    expect(await told()).toEqual(ALL);
  });

  it('is made once, however many processes start at once', async () => {
    await stop(await startInUse());
    await query('DELETE FROM event_version_deprecation');
    await Promise.all([start(), start(), start('relay')]);
    expect(await told()).toEqual([ALL[0], ALL[0], ALL[1], ALL[1]]);
  });

  it('is made for a version that a release deprecates later, alone', async () => {
    await stop(await startInUse());
    await query(`DELETE FROM event_version_deprecation WHERE event_type = 'order.created'`);
    await start();
    expect(await told()).toEqual([...ALL, ALL[1]]);
  });

  it('is left to a process with the role relay', async () => {
    await place(await start('api'), MUGS);
    expect(await told()).toEqual([]);
    expect(await query('SELECT FROM event_version_deprecation')).toEqual([]);
  });

  it('exists if and only if it is noted that it does', async () => {
    await noteAnnouncedVersions(database.url);
    // Who starts on an empty log announces later, at a moment of his own.
    const first = await start();
    await place(first, MUGS);
    await eventually(async () => (await query('SELECT FROM event_log')).length > 0);
    await stop(first);
    const api = await start();
    expect(await told()).toEqual([]);
    await query('DELETE FROM event_version_deprecation');
    const announcer = api.app.get(DeprecationAnnouncer, { strict: false });
    await query(`ALTER TABLE outbox ADD CONSTRAINT no_news CHECK (event_type <> '${NEWS}')`);
    await expect(announcer.onApplicationBootstrap()).rejects.toThrow('no_news');
    expect(await query('SELECT FROM event_version_deprecation')).toEqual([]);
    await query('ALTER TABLE outbox DROP CONSTRAINT no_news');
    await announcer.onApplicationBootstrap();
    expect(await told()).toEqual(ALL);
  });

  it('is heard by who asks for system.*, and not by who asks for * or by another tenant', async () => {
    const app = await startInUse();
    await eventually(async () => (await query('SELECT FROM outbox')).length === 0);
    const acme = await tenantKey(app, 'acme', ['events:read', 'orders:write']);
    await place(app, MUGS);
    const last = await place(app, MUGS, acme);
    const read = async (types: string, key: string): Promise<ReadonlySet<string>> => {
      const url = `${app.url}/events/stream?types=${types}&lastEventId=earliest`;
      const client = await SseClient.connect(url, { key });
      try {
        await client.until(() => client.events.some(({ data }) => data.aggregateId === last));
        return new Set(client.events.map(({ type }) => type));
      } finally {
        client.close();
      }
    };
    expect(await read('system.*,order.created', ADMIN_KEY)).toEqual(
      new Set([NEWS, 'order.created']),
    );
    expect(await read('*', ADMIN_KEY)).not.toContain(NEWS);
    expect(await read('system.*,order.created', acme)).toEqual(new Set(['order.created']));
  });
});
