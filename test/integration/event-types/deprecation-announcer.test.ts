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
import { MUGS, place, tenantKey } from '../../support/order-calls.js';

const ANNOUNCEMENT = 'system.event_version_deprecated';

describe('the announcement of deprecated versions', () => {
  let database: TestDatabase;
  const apps: TestApp[] = [];

  beforeEach(async () => {
    database = await createTestDatabase();
    // As in a new database; in the template of the tests, all versions have been announced.
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
  /** Starts on a log with one event: on an empty log nothing is announced. */
  const startInUse = async (): Promise<TestApp> => {
    const app = await start();
    await place(app, MUGS);
    await eventually(async () => (await announced()).length === ALL.length);
    return app;
  };
  const stop = async (app: TestApp): Promise<void> => {
    apps.splice(apps.indexOf(app), 1);
    await app.close();
  };
  /** Resolves once the announcer of the app has run. */
  const ran = async (app: TestApp): Promise<void> => {
    const announcer = app.app.get(DeprecationAnnouncer, { strict: false });
    await eventually(() => announcer.figures.lastSucceededAt !== null);
  };
  /** Every announcement, in the outbox or in the log. */
  const announced = async () =>
    await query(`
      SELECT data->>'eventType' AS type, (data->>'version')::int AS version
      FROM (SELECT data FROM outbox WHERE event_type = '${ANNOUNCEMENT}'
            UNION ALL SELECT data::json FROM event_log WHERE event_type = '${ANNOUNCEMENT}') AS event
      ORDER BY 1, 2`);
  const ALL = [
    { type: 'inventory.stock_changed', version: 1 },
    { type: 'order.created', version: 1 },
  ];

  it('is one event per version, for the operators, that names the version to use instead', async () => {
    const app = await startInUse();
    const events = await eventually(async () => {
      const { body } = await app.call('GET', `/events?types=${ANNOUNCEMENT}`);
      return body.data.length === ALL.length && body.data;
    });
    expect(events[1]).toMatchObject({
      eventType: ANNOUNCEMENT,
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
          /^order\.created version 1 .* use version 2\. .* 2027-04-01\.$/,
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
    expect(await announced()).toEqual(listed);
    expect(listed).toEqual(ALL);
  });

  it('leaves the first position of a new log to the first event of a domain', async () => {
    const app = await start();
    await ran(app);
    expect(await announced()).toEqual([]);
    await place(app, MUGS);
    const events = await eventually(async () => {
      const { body } = await app.call('GET', '/events');
      return body.data.filter((event: { eventType: string }) => event.eventType === ANNOUNCEMENT)
        .length > 1
        ? body.data
        : null;
    });
    expect(events[0]).toMatchObject({ eventType: 'order.created', position: 1 });
  });

  it('is made once if several processes wait for the first event, and never again', async () => {
    const [app] = await Promise.all([start(), start(), start('relay')]);
    await place(app, MUGS);
    await eventually(async () => (await announced()).length > 0);
    expect(await announced()).toEqual(ALL);
    for (const app of apps.splice(0)) await app.close();
    await Promise.all((await Promise.all([start(), start(), start('relay')])).map(ran));
    expect(await announced()).toEqual(ALL);
  });

  it('is made once if several processes start at the same time', async () => {
    await stop(await startInUse());
    await query('DELETE FROM event_version_deprecation');
    await Promise.all((await Promise.all([start(), start(), start('relay')])).map(ran));
    expect(await announced()).toEqual([ALL[0], ALL[0], ALL[1], ALL[1]]);
  });

  it('is made only for the version that a later release deprecates', async () => {
    await stop(await startInUse());
    await query(`DELETE FROM event_version_deprecation WHERE event_type = 'order.created'`);
    await ran(await start());
    expect(await announced()).toEqual([...ALL, ALL[1]]);
  });

  it('is left to a process with the role relay', async () => {
    await place(await start('api'), MUGS);
    expect(await announced()).toEqual([]);
    expect(await query('SELECT FROM event_version_deprecation')).toEqual([]);
  });

  it('is recorded if and only if its event is written', async () => {
    await noteAnnouncedVersions(database.url);
    // An announcer that starts on an empty log runs again after its first event.
    const first = await start();
    await place(first, MUGS);
    await eventually(async () => (await query('SELECT FROM event_log')).length > 0);
    await stop(first);
    const api = await start('api');
    expect(await announced()).toEqual([]);
    await query('DELETE FROM event_version_deprecation');
    const announcer = api.app.get(DeprecationAnnouncer, { strict: false });
    await query(
      `ALTER TABLE outbox ADD CONSTRAINT no_announcement CHECK (event_type <> '${ANNOUNCEMENT}')`,
    );
    await expect(announcer.runOnce()).rejects.toThrow('no_announcement');
    expect(await query('SELECT FROM event_version_deprecation')).toEqual([]);
    await query('ALTER TABLE outbox DROP CONSTRAINT no_announcement');
    await announcer.runOnce();
    expect(await announced()).toEqual(ALL);
  });

  it('is sent to readers of system.*, and not to readers of * or of another tenant', async () => {
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
      new Set([ANNOUNCEMENT, 'order.created']),
    );
    expect(await read('*', ADMIN_KEY)).not.toContain(ANNOUNCEMENT);
    expect(await read('system.*,order.created', acme)).toEqual(new Set(['order.created']));
  });
});
