import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { findFreePort } from '../../../embedded-postgres/free-port.js';
import { logRestored } from '../../../src/log-restored.js';
import { terminalMessage } from '../../../src/terminal-message.js';
import { eventually } from '../../support/eventually.js';
import { createTestDatabase } from '../../support/postgres/index.js';
import type { TestDatabase } from '../../support/postgres/index.js';
import { startStreamApp } from '../sse/stream-app.js';

describe('npm run log:restored', () => {
  let database: TestDatabase;
  let client: pg.Client;

  beforeEach(async () => {
    database = await createTestDatabase();
    client = new pg.Client(database.url);
    await client.connect();
  });
  afterEach(async () => {
    await client.end();
    await database.drop();
  });

  const run = async (args: readonly string[] = [], url = database.url): Promise<string> => {
    const lines: string[] = [];
    const environment = { DATABASE_URL: url };
    await logRestored({ environment, args, write: (line) => lines.push(line) });
    return lines.join('\n');
  };
  /** The line that the operator sees. */
  const failure = async (args: readonly string[] = [], url = database.url): Promise<string> => {
    const message = await run(args, url).then(() => 'it did not fail', terminalMessage);
    expect(message).not.toContain('\n');
    return message;
  };
  const append = (position: number): Promise<unknown> =>
    client.query('UPDATE event_log_head SET position = $1', [position]);
  const epochs = async (): Promise<unknown[]> =>
    (await client.query('SELECT epoch, head::integer FROM event_log_epoch ORDER BY epoch')).rows;

  it('needs no other setting, and prints the epoch that has begun', async () => {
    await append(812);
    expect(await run()).toBe(
      'Epoch 1 of the log begins after position 812.\n' +
        'Resume points are <position>.1 now; earlier ones beyond 812 are reset.',
    );
    expect(await epochs()).toEqual([{ epoch: 1, head: 812 }]);
  });

  it('accepts the number of the epoch and the restored head', async () => {
    await append(812);
    expect(await run(['--epoch=3', '--head', '800'])).toContain(
      'Epoch 3 of the log begins after position 800.',
    );
    expect(await epochs()).toEqual([{ epoch: 3, head: 800 }]);
  });

  it('is rejected when it is repeated', async () => {
    await append(812);
    await run();
    expect(await failure()).toMatch(/^the log has no event since epoch 1 began.*--epoch 2$/);
    expect(await failure(['--epoch', '1'])).toMatch(/^the log is in epoch 1/);
    await run(['--epoch', '2']);
    expect(await epochs()).toHaveLength(2);
  });

  it.each([
    [['--epoch', 'two']],
    [['--epoch', '-1']],
    [['--epoch']],
    [['--head', '1.5']],
    [['--yes']],
    [['now']],
  ])('is rejected with its usage for %j', async (args) => {
    expect(await failure(args)).toMatch(/^usage: npm run log:restored/);
    expect(await epochs()).toEqual([]);
  });

  it('is rejected in a database without a log, and does not change it', async () => {
    await client.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public');
    expect(await failure()).toMatch(/^the database has no event log/);
    const { rows } = await client.query(
      `SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace`,
    );
    expect(rows).toEqual([]);
  });

  it('migrates a backup of an older version', async () => {
    await append(7);
    await client.query(`DROP TABLE event_log_epoch`);
    await client.query(`DELETE FROM migrations WHERE name LIKE 'LogEpochs%'`);
    await run();
    expect(await epochs()).toEqual([{ epoch: 1, head: 7 }]);
  });

  it('fails with one line, without the password, if the server is unreachable or the URL is invalid', async () => {
    const port = await findFreePort();
    const url = `postgres://tidings:hidden@127.0.0.1:${port}/tidings`;
    const unreachable = await failure([], url);
    expect(unreachable).toContain(`cannot reach PostgreSQL at 127.0.0.1:${port}/tidings`);
    expect(unreachable).not.toContain('hidden');
    expect(await failure([], 'mysql://localhost')).toMatch(/^invalid settings: DATABASE_URL/);
  });

  it('ends the streams of running processes, and says so', async () => {
    const app = await startStreamApp({}, database.url);
    try {
      await app.write({}, {});
      await app.logged(2);
      const stream = await app.stream('/events/stream');
      await stream.until(() => stream.lastEventId === '2');
      expect(await run()).toMatch(/Tidings is running \(\d+ sessions\): its streams end now\./);
      await stream.until(() => stream.ended);
      const again = await app.stream('/events/stream', { lastEventId: '2' });
      await app.write({});
      await again.received(1);
      expect(again.events[0]?.id).toBe('3.1');
      await eventually(async () => (await app.call('GET', '/events?after=3')).status === 410);
    } finally {
      await app.close();
    }
  });
});
