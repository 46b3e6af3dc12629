import type { PostgresHost, PostgresUrl } from './postgres-url.js';
import { splitUrl } from './split-url.js';
import { applyHostParameters, authorityHosts } from './url-hosts.js';
import {
  readConnectTimeoutMs,
  readLoadBalance,
  readTargetSessionAttrs,
  readTls,
  rejectUnknown,
} from './url-parameters.js';

/**
 * Parses a connection URL as libpq documents it: several hosts, Unix sockets, percent-escapes, and
 * the parameters in the query, which win over the same value before it.
 * @throws {RangeError} with a message that follows the setting's name and repeats no secret
 */
export function parsePostgresUrl(url: string): PostgresUrl {
  const { parameters, ...parts } = splitUrl(url);
  rejectUnknown(parameters);
  const given = (name: string): string | undefined => parameters.get(name) || undefined;
  return {
    hosts: applyHostParameters(authorityHosts(parts.hosts), given('host'), given('port')),
    user: given('user') ?? parts.user,
    password: given('password') ?? parts.password,
    database: given('dbname') ?? parts.database,
    tls: readTls(parameters),
    targetSessionAttrs: readTargetSessionAttrs(parameters),
    loadBalance: readLoadBalance(parameters),
    connectTimeoutMs: readConnectTimeoutMs(parameters),
    options: given('options'),
  };
}

/** Where a URL leads, for logs and errors: hosts and database, without user and password. */
export function postgresPlace({ hosts, database }: PostgresUrl): string {
  const places = hosts.map(hostPlace).join(',');
  return database === undefined ? places : `${places}/${database}`;
}

/** One host, for logs and errors. */
export function hostPlace({ host = 'localhost', port }: PostgresHost): string {
  if (host.startsWith('/')) return port === undefined ? host : `${host} (port ${port})`;
  const name = host.includes(':') ? `[${host}]` : host;
  return port === undefined ? name : `${name}:${port}`;
}

/** The same URL for another database of the server. */
export function withDatabase(url: string, database: string): string {
  splitUrl(url);
  const [beforeQuery = '', ...query] = url.split('?');
  const parameters = query
    .join('?')
    .split('&')
    .filter((pair) => pair !== '' && !pair.startsWith('dbname='));
  const authority = /^[a-z]+:\/\/[^/]*/.exec(beforeQuery)?.[0] ?? '';
  const tail = parameters.length === 0 ? '' : `?${parameters.join('&')}`;
  return `${authority}/${encodeURIComponent(database)}${tail}`;
}
