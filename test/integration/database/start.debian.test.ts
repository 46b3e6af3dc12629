import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { checkServer } from '../../../src/database/index.js';
import {
  createDebianPostgres,
  createPgBouncer,
  describeWithDebian,
} from '../../support/servers/index.js';
import type { DebianPostgres, TestPgBouncer } from '../../support/servers/index.js';

const ROLES = ['api', 'relay', 'worker'] as const;

describeWithDebian('the check before the start', () => {
  let postgres: DebianPostgres;
  let pgbouncer: TestPgBouncer | undefined;

  beforeAll(async () => {
    postgres = await createDebianPostgres();
  });
  afterEach(async () => {
    await pgbouncer?.stop();
    pgbouncer = undefined;
  });
  afterAll(async () => {
    await postgres.stop();
  });

  const check = async (url: string, poolSize = 16): Promise<string | undefined> =>
    (await checkServer({ url, roles: ROLES, poolSize })).warning;

  async function throughPgBouncer(settings: Record<string, string>): Promise<string> {
    pgbouncer = await createPgBouncer(postgres, settings);
    return pgbouncer.via(postgres.url);
  }

  it("accepts Debian's PostgreSQL with its defaults", async () => {
    expect(await check(postgres.url)).toBeUndefined();
  });

  describe('through PgBouncer', () => {
    it('accepts session pooling, with a smaller pool where PgBouncer gives fewer connections', async () => {
      const url = await throughPgBouncer({});
      expect(await checkServer({ url, roles: ROLES, poolSize: 16 })).toEqual({
        poolSize: 11,
        warning:
          'PostgreSQL: a pooler in front of it provides 20 connections at once, so DATABASE_POOL_SIZE ' +
          'is 5 less than configured: raise its default_pool_size to 25 for each process',
      });
      expect(await checkServer({ url, roles: ['api'], poolSize: 16 })).toEqual({ poolSize: 16 });
    });

    it.each(['transaction', 'statement'])(
      'rejects %s pooling and states the remedy',
      async (mode) => {
        const url = await throughPgBouncer({ pool_mode: mode });
        await expect(check(url)).rejects.toThrow(
          /^cannot use PostgreSQL at 127\.0\.0\.1:\d+\/tidings: a pooler .* set pool_mode=session/,
        );
      },
    );

    it.each([
      ['2', 'it provides fewer than 3 connections at once, and Tidings needs 7'],
      ['10', 'provides 10 connections at once, and this process needs at least 11'],
    ])('refuses a pool of %s connections', async (size, reason) => {
      const url = await throughPgBouncer({ default_pool_size: size });
      await expect(check(url)).rejects.toThrow(reason);
    });

    it('states the remedy for options in the URL, which PgBouncer rejects', async () => {
      const url = await throughPgBouncer({});
      await expect(check(`${url}?options=-c%20geqo%3Doff`)).rejects.toThrow(
        /unsupported startup parameter.*PgBouncer rejects `options`: set them with ALTER ROLE/,
      );
    });
  });

  it('rejects an encoding other than UTF8', async () => {
    await postgres.admin(
      `CREATE DATABASE latin ENCODING 'LATIN1' LOCALE 'C' TEMPLATE template0 OWNER tidings`,
    );
    const url = postgres.url.replace(/tidings$/, 'latin');
    await expect(check(url)).rejects.toThrow(
      /^cannot use PostgreSQL at 127\.0\.0\.1:\d+\/latin: its database has the encoding LATIN1; Tidings needs UTF8/,
    );
  });

  it('rejects a standby, and uses its primary from the same URL', async () => {
    const standby = await createDebianPostgres({ standbyOf: postgres });
    try {
      await expect(check(standby.url)).rejects.toThrow('it is a standby and cannot be written to');
      const both = standby.url.replace(/\/tidings$/, `,127.0.0.1:${postgres.port}/tidings`);
      expect(await check(`${both}?target_session_attrs=read-write`)).toBeUndefined();
    } finally {
      await standby.stop();
    }
  });

  it('rejects a read-only database, unless it is read-only by a setting of the session', async () => {
    await postgres.admin('CREATE DATABASE closed OWNER tidings');
    await postgres.admin('ALTER DATABASE closed SET default_transaction_read_only = on');
    const url = postgres.url.replace(/tidings$/, 'closed');
    await expect(check(url)).rejects.toThrow('it is read-only: set default_transaction_read_only');
  });

  describe('with few connections left', () => {
    const limited = async (role: number, database: number): Promise<string> => {
      await postgres.admin(`ALTER ROLE tidings CONNECTION LIMIT ${role}`);
      await postgres.admin(`ALTER DATABASE tidings CONNECTION LIMIT ${database}`);
      return postgres.url;
    };
    afterEach(async () => {
      await limited(-1, -1);
    });

    it('rejects the start if the process could not work, with the numbers', async () => {
      await expect(check(await limited(5, -1))).rejects.toThrow(
        /it has 5 connections left \(the role's limit 5, 0 in use\), and this process needs at least \d+: raise it/,
      );
      await expect(check(await limited(-1, 4))).rejects.toThrow("the database's limit 4, 0 in use");
    });

    it('reports that there is not even one', async () => {
      await expect(check(await limited(0, -1))).rejects.toThrow(
        /^cannot reach PostgreSQL at .*: too many connections for role "tidings" \(raise max_connections/,
      );
    });

    it('warns if the process could not open all connections that it may', async () => {
      expect(await check(await limited(-1, -1), 90)).toMatch(
        /^PostgreSQL has 9\d connections left \(max_connections 100, 3 reserved, \d in use\), and this process may open 99/,
      );
      expect(await check(await limited(20, -1))).toContain("the role's limit");
    });
  });

  it('shows no password, however it fails', async () => {
    const wrong = postgres.url.replace(postgres.password, 'hidden');
    await expect(check(wrong)).rejects.toThrow('password authentication failed');
    await expect(check(wrong)).rejects.not.toThrow('hidden');
  });
});
