import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { runMigrations } from '../../../src/database/index.js';
import { startTestApp } from '../../support/app.js';
import type { TestApp } from '../../support/app.js';
import { createSampleTables } from '../../support/postgres/index.js';
import { eventually } from '../../support/eventually.js';
import { createDebianPostgres, describeWithDebian } from '../../support/servers/index.js';
import type { DebianPostgres } from '../../support/servers/index.js';
import { ORDER, placeOrder, placeOrders } from './orders-over.js';

describeWithDebian('a fail-over to the standby', () => {
  let primary: DebianPostgres;
  let standby: DebianPostgres;
  let app: TestApp;

  beforeAll(async () => {
    primary = await createDebianPostgres();
    standby = await createDebianPostgres({ standbyOf: primary });
    const hosts = primary.url.replace(/\/tidings$/, `,127.0.0.1:${standby.port}/tidings`);
    const url = `${hosts}?target_session_attrs=read-write`;
    await runMigrations(url);
    await createSampleTables(primary.url);
    app = await startTestApp({ databaseUrl: url });
  }, 120_000);
  afterAll(async () => {
    await app.close();
    await standby.stop();
    await primary.stop();
  });

  it('is followed by every connection, without a restart', async () => {
    expect(await placeOrders(app, 10)).toEqual({ accepted: 10, received: 10 });
    await eventually(async () => await caughtUp(primary));

    await primary.kill();
    await standby.admin('SELECT pg_promote()');
    await eventually(async () => await placeOrder(app));
    expect(await placeOrders(app, 10)).toEqual({ accepted: 10, received: 10 });
  });

  it('is followed when the server becomes read-only and keeps its connections', async () => {
    await standby.admin('ALTER DATABASE tidings SET default_transaction_read_only = on');
    await standby.admin(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'tidings'`,
    );
    const refused = await eventually(async () => {
      const { status, headers } = await app.call('POST', '/orders', { body: ORDER });
      return status === 201 ? undefined : { status, retryAfter: headers.get('retry-after') };
    });
    expect(refused).toEqual({ status: 503, retryAfter: '1' });
    await standby.admin('ALTER DATABASE tidings SET default_transaction_read_only = off');
    await eventually(async () => await placeOrder(app));
  });
});

/** Replication is asynchronous: a fail-over loses what the standby has not received. */
async function caughtUp(primary: DebianPostgres): Promise<boolean> {
  const { rows } = await primary.admin(
    'SELECT FROM pg_stat_replication WHERE replay_lsn = pg_current_wal_lsn()',
  );
  return rows.length === 1;
}
