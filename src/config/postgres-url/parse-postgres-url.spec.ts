import { describe, expect, it } from '@jest/globals';
import { parsePostgresUrl, postgresPlace, withDatabase } from './index.js';

const hostsOf = (url: string): unknown =>
  parsePostgresUrl(url).hosts.map(({ host, port }) => [host, port]);

describe('a PostgreSQL connection URL', () => {
  it('has a host, a port, credentials and a database', () => {
    expect(parsePostgresUrl('postgresql://u:p@h:5433/db')).toMatchObject({
      hosts: [{ host: 'h', port: 5433 }],
      user: 'u',
      password: 'p',
      database: 'db',
      targetSessionAttrs: 'any',
      loadBalance: false,
    });
  });

  it('may leave out every part', () => {
    const bare = { hosts: [{ host: undefined, port: undefined }], user: undefined };
    expect(parsePostgresUrl('postgres://')).toMatchObject({ ...bare, database: undefined });
    expect(parsePostgresUrl('postgres:///db')).toMatchObject({ ...bare, database: 'db' });
    expect(parsePostgresUrl('postgres://u@/db')).toMatchObject({ user: 'u', database: 'db' });
  });

  it('names several hosts in the order in which they are tried', () => {
    const url = 'postgres://u:p@h1:5432,h2:5433,[::1]:5434/db?target_session_attrs=read-write';
    expect(hostsOf(url)).toEqual([
      ['h1', 5432],
      ['h2', 5433],
      ['::1', 5434],
    ]);
    expect(parsePostgresUrl(url).targetSessionAttrs).toBe('read-write');
    expect(parsePostgresUrl(`${url}&load_balance_hosts=random`).loadBalance).toBe(true);
  });

  it('names the directory of a Unix socket, as a parameter or as an escaped host', () => {
    expect(hostsOf('postgres:///db?host=/var/run/postgresql')).toEqual([
      ['/var/run/postgresql', undefined],
    ]);
    expect(hostsOf('postgres://%2Fvar%2Frun%2Fpostgresql:5433/db')).toEqual([
      ['/var/run/postgresql', 5433],
    ]);
  });

  it('takes hosts and ports from the parameters when they are there', () => {
    expect(hostsOf('postgres:///db?host=h1,h2&port=5432,5433')).toEqual([
      ['h1', 5432],
      ['h2', 5433],
    ]);
    expect(hostsOf('postgres:///db?host=h1,h2&port=5433')).toEqual([
      ['h1', 5433],
      ['h2', 5433],
    ]);
    expect(hostsOf('postgres://h1,h2/db?host=h3')).toEqual([['h3', undefined]]);
  });

  it('decodes user, password and database', () => {
    expect(parsePostgresUrl('postgres://a%40b:p%2Fw%3A%25@h/my%20db%2F%C3%A9')).toMatchObject({
      user: 'a@b',
      password: 'p/w:%',
      database: 'my db/é',
    });
    expect(parsePostgresUrl('postgres://h/?dbname=a%26b&user=u&password=x')).toMatchObject({
      user: 'u',
      password: 'x',
      database: 'a&b',
    });
    expect(parsePostgresUrl('postgres://u:p#w@x@h/db').password).toBe('p#w@x');
  });

  it('reads the parameters of TLS as libpq documents them', () => {
    const tls = (query: string): object => parsePostgresUrl(`postgres://h/db?${query}`).tls;
    expect(tls('')).toMatchObject({ mode: undefined, rootCert: undefined });
    expect(tls('sslmode=verify-ca&sslrootcert=/ca.pem')).toMatchObject({
      mode: 'verify-ca',
      rootCert: '/ca.pem',
    });
    expect(tls('sslcert=c&sslkey=k&sslpassword=s')).toMatchObject({
      cert: 'c',
      key: 'k',
      keyPassword: 's',
    });
    expect(tls('ssl=true')).toMatchObject({ mode: 'require' });
    expect(tls('sslmode=no-verify')).toMatchObject({ mode: 'require' });
    expect(tls('sslrootcert=system')).toMatchObject({ mode: 'verify-full' });
  });

  it.each([
    ['http://h/db', 'is not a URL that starts with postgres:// or postgresql://'],
    ['postgres://h:x/db', 'has a port that is not a number from 1 to 65535'],
    ['postgres://h1:5432,h2:99999/db', 'has a port that is not a number from 1 to 65535'],
    ['postgres://::1/db', 'has a host that is not host, host:port or [IPv6 address]'],
    ['postgres://h1:1,h2:2/db?host=h3', 'has 2 ports for 1 hosts'],
    ['postgres://h1,h2/db?port=1,2,3', 'has 3 ports for 2 hosts'],
    ['postgres://u:p%zz@h/db', 'has a password with an invalid percent-escape'],
    ['postgres://h/db?sslmode=verify_full', 'has a sslmode that is not one of disable, allow'],
    [
      'postgres://h/db?sslmod=require',
      'has a query parameter that Tidings does not support: sslmod',
    ],
    ['postgres://h/db?sslmode', 'has a query parameter without a value'],
    ['postgres://h/db?target_session_attrs=standby', 'but Tidings writes: use read-write'],
    ['postgres://h/db?connect_timeout=soon', 'has a connect_timeout that is not a number'],
    ['postgres://h/db?sslrootcert=system&sslmode=require', 'which needs sslmode=verify-full'],
  ])('is refused in one clear line: %s', (url, reason) => {
    expect(() => parsePostgresUrl(url)).toThrow(reason);
  });

  it.each([
    'postgres://u:secret%zz@h/db',
    'postgres://u:sec/ret@h/db',
    'postgres://u:12/secret@h/db',
    'postgres://u:12?secret=secret@h/db',
    'postgres://u:secret?x@h/db',
    'postgres://u:secret:secret@h:secret/db',
    'postgre://u:secret@h/db',
  ])('never repeats a password when it is refused: %s', (url) => {
    expect(() => parsePostgresUrl(url)).toThrow(RangeError);
    expect(() => parsePostgresUrl(url)).not.toThrow(/secret|sec|ret/);
  });

  it('is shown without user and password', () => {
    const place = (url: string): string => postgresPlace(parsePostgresUrl(url));
    expect(place('postgres://u:p@h1:5432,[::1]:5433/db?password=p')).toBe('h1:5432,[::1]:5433/db');
    expect(place('postgres:///db?host=/run/pg')).toBe('/run/pg/db');
    expect(place('postgres://')).toBe('localhost');
  });

  it('leads to another database of the same server', () => {
    expect(withDatabase('postgres://u:p@h1,h2:1/db?sslmode=require&dbname=db', 'a b')).toBe(
      'postgres://u:p@h1,h2:1/a%20b?sslmode=require',
    );
    expect(withDatabase('postgres://%2Frun/db', 'x')).toBe('postgres://%2Frun/x');
    expect(withDatabase('postgres://h?host=/run', 'x')).toBe('postgres://h/x?host=/run');
  });
});
