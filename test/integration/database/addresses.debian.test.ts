import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parsePostgresUrl } from '../../../src/config/index.js';
import { Addresses, RoutedClient } from '../../../src/database/addresses/index.js';
import { eventually } from '../../support/eventually.js';
import { createDebianPostgres, describeWithDebian } from '../../support/servers/index.js';
import type { DebianPostgres } from '../../support/servers/index.js';
import { findFreePort } from '../../../embedded-postgres/free-port.js';

class PlainClient extends RoutedClient {
  async open(): Promise<this> {
    await this.connectToServer();
    return this;
  }
}

interface Session {
  readonly port: number;
  readonly tls: boolean;
  readonly user: string;
  readonly database: string;
}

describeWithDebian('a connection by DATABASE_URL', () => {
  let primary: DebianPostgres;
  let standby: DebianPostgres;
  let credentials: string;

  beforeAll(async () => {
    primary = await createDebianPostgres();
    standby = await createDebianPostgres({ standbyOf: primary });
    credentials = `tidings:${primary.password}`;
    await primary.admin(`CREATE DATABASE "a/b ü%"`);
    await primary.admin(`CREATE ROLE "o@ps" LOGIN PASSWORD 'p/w:@%?#'`);
  }, 120_000);
  afterAll(async () => {
    await standby.stop();
    await primary.stop();
  });

  const addresses = (url: string, environment: Record<string, string> = {}): Addresses =>
    new Addresses(parsePostgresUrl(url), { environment, random: () => 0.5 });

  async function open(from: Addresses): Promise<Session> {
    const client = new PlainClient({ addresses: from });
    client.on('error', () => undefined);
    await client.open();
    try {
      const { rows } = await client.query<Session>(
        `SELECT current_setting('port')::int AS port, s.ssl AS tls, session_user AS user,
                current_database() AS database
           FROM pg_stat_ssl s WHERE s.pid = pg_backend_pid()`,
      );
      if (!rows[0]) throw new Error('the server gave no row');
      return rows[0];
    } finally {
      await client.end();
    }
  }
  const connect = async (url: string): Promise<Session> => await open(addresses(url));

  describe('specifies its address', () => {
    it.each([
      ['a host and a port', () => `postgres://${credentials}@127.0.0.1:${primary.port}/tidings`],
      [
        'a socket folder as a parameter',
        () => `postgres://${credentials}@/tidings?host=${primary.socketDir}&port=${primary.port}`,
      ],
      [
        'a socket folder as an escaped host',
        () =>
          `postgres://${credentials}@${encodeURIComponent(primary.socketDir)}:${primary.port}/tidings`,
      ],
      [
        'a socket folder with sslmode=require, which has no meaning there',
        () =>
          `postgres://${credentials}@/tidings?host=${primary.socketDir}&port=${primary.port}&sslmode=require`,
      ],
    ])('by %s', async (_form, url) => {
      expect(await connect(url())).toEqual({
        port: primary.port,
        tls: false,
        user: 'tidings',
        database: 'tidings',
      });
    });

    it('with an escaped user, password and database', async () => {
      const url = `postgres://o%40ps:p%2Fw%3A%40%25%3F%23@127.0.0.1:${primary.port}/a%2Fb%20%C3%BC%25`;
      expect(await connect(url)).toMatchObject({ user: 'o@ps', database: 'a/b ü%' });
    });

    it('with TLS settings of the environment', async () => {
      const from = addresses(`postgres://${credentials}@:${primary.port}/tidings`, {
        PGSSLMODE: 'require',
      });
      expect(await open(from)).toMatchObject({ port: primary.port, tls: true });
    });
  });

  describe('with several hosts', () => {
    const hosts = (query: string): string =>
      `postgres://${credentials}@127.0.0.1:${standby.port},127.0.0.1:${primary.port}/tidings?${query}`;

    it('takes the first that answers', async () => {
      expect(await connect(hosts(''))).toMatchObject({ port: standby.port });
      const closed = await findFreePort();
      const url = `postgres://${credentials}@127.0.0.1:${closed},127.0.0.1:${primary.port}/tidings`;
      expect(await connect(url)).toMatchObject({ port: primary.port });
    });

    it.each(['read-write', 'primary'])('takes the one that is %s', async (attrs) => {
      const url = hosts(`target_session_attrs=${attrs}`);
      expect(await connect(url)).toMatchObject({ port: primary.port });
    });

    it('tries the one that worked first, the next time', async () => {
      const from = addresses(hosts('target_session_attrs=primary'));
      await open(from);
      expect(from.next()[0]?.[0]?.host.port).toBe(primary.port);
    });

    it('reports for each why it cannot be used, without the password', async () => {
      const closed = await findFreePort();
      const url = `postgres://${credentials}@127.0.0.1:${closed},127.0.0.1:${standby.port}/tidings?target_session_attrs=read-write`;
      await expect(connect(url)).rejects.toThrow(
        `127.0.0.1:${closed}: connect ECONNREFUSED 127.0.0.1:${closed}; ` +
          `127.0.0.1:${standby.port}: the server is a standby`,
      );
    });

    it('does not try the next one with a wrong password', async () => {
      const url = hosts('').replace(primary.password, 'wrong');
      await expect(connect(url)).rejects.toThrow(/:\d+: password authentication failed for user/);
      await expect(connect(url)).rejects.not.toThrow(/;/);
    });
  });

  describe('with TLS', () => {
    const url = (query: string, host = 'localhost'): string =>
      `postgres://${credentials}@${host}:${primary.port}/tidings?${query}`;

    it.each([
      ['', false],
      ['sslmode=disable', false],
      ['sslmode=allow', false],
      ['sslmode=prefer', true],
      ['sslmode=require', true],
      ['ssl=true', true],
      ['sslmode=no-verify', true],
      ['sslmode=require&channel_binding=require', true],
    ])('%s: TLS %s', async (query, tls) => {
      expect(await connect(url(query))).toMatchObject({ tls });
    });

    it('verifies the chain and the name according to the mode', async () => {
      const root = `sslrootcert=${primary.certificate}`;
      const otherRoot = `sslrootcert=${standby.certificate.replace('server.crt', 'other.crt')}`;
      expect(await connect(url(`sslmode=verify-full&${root}`))).toMatchObject({ tls: true });
      expect(await connect(url(`sslmode=verify-ca&${root}`, '127.0.0.1'))).toMatchObject({
        tls: true,
      });
      expect(await connect(url(`sslmode=require&${root}`, '127.0.0.1'))).toMatchObject({
        tls: true,
      });
      await expect(connect(url(`sslmode=verify-full&${root}`, '127.0.0.1'))).rejects.toThrow(
        /not in the cert's list|does not match/,
      );
      await expect(connect(url('sslmode=verify-full'))).rejects.toThrow('self-signed certificate');
      await expect(connect(url(`sslmode=require&${otherRoot}`))).rejects.toThrow(
        'cannot be read: ENOENT',
      );
      await expect(connect(url('sslmode=verify-ca'))).rejects.toThrow('needs sslrootcert');
    });

    it('falls back according to the mode if the server requires TLS or offers none', async () => {
      await primary.hostRules('hostssl all all 127.0.0.1/32 scram-sha-256\n');
      try {
        expect(await connect(url(''))).toMatchObject({ tls: true });
        expect(await connect(url('sslmode=allow'))).toMatchObject({ tls: true });
        await expect(connect(url('sslmode=disable'))).rejects.toThrow('no encryption');
        await primary.hostRules('hostnossl all all 127.0.0.1/32 scram-sha-256\n');
        expect(await connect(url('sslmode=prefer'))).toMatchObject({ tls: false });
        await expect(connect(url('sslmode=require'))).rejects.toThrow('SSL encryption');
        await expect(connect(url('sslmode=disable&channel_binding=require'))).rejects.toThrow(
          'channel_binding=require',
        );
      } finally {
        await primary.hostRules();
      }
    });
  });

  it('is replaced when its server turns out to be read-only', async () => {
    const client = new PlainClient({ addresses: addresses(standby.url) });
    const lost: Error[] = [];
    client.on('error', (error) => lost.push(error));
    await client.open();
    await expect(client.query('CREATE TABLE t ()')).rejects.toMatchObject({ code: '25006' });
    await eventually(() => lost.length > 0);
    expect(lost[0]?.message).toBe('the server has become read-only');
  });
});
