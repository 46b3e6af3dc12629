import { SSL_MODES, TARGET_SESSION_ATTRS } from './postgres-url.js';
import type { SslMode, TargetSessionAttrs, TlsParameters } from './postgres-url.js';

type Parameters = ReadonlyMap<string, string>;

const USED: ReadonlySet<string> = new Set([
  'host',
  'port',
  'user',
  'password',
  'dbname',
  'options',
  'connect_timeout',
  'target_session_attrs',
  'load_balance_hosts',
  'sslmode',
  'ssl',
  'sslrootcert',
  'sslcert',
  'sslkey',
  'sslpassword',
  'sslnegotiation',
  'channel_binding',
]);

/** Accepted and without effect: Tidings sets these itself, or they change nothing here. */
const WITHOUT_EFFECT: ReadonlySet<string> = new Set([
  'application_name',
  'fallback_application_name',
  'client_encoding',
  'keepalives',
  'keepalives_idle',
  'keepalives_interval',
  'keepalives_count',
  'tcp_user_timeout',
  'gssencmode',
  'sslcompression',
  'sslsni',
  // A switch of node-postgres for the sslmode rules that always hold here.
  'uselibpqcompat',
]);

/** Rejects what would be ignored: a misspelt `sslmode` must not turn encryption off. */
export function rejectUnknown(parameters: Parameters): void {
  for (const [name, value] of parameters) {
    if (USED.has(name) || WITHOUT_EFFECT.has(name)) continue;
    // An unescaped ? in a password starts the query there, and an @ follows.
    const partOfPassword = `${name}${value}`.includes('@');
    throw new RangeError(
      partOfPassword
        ? 'has a ? before its @: write ? in a password as %3F'
        : `has a query parameter that Tidings does not support: ${name}`,
    );
  }
}

export function readTls(parameters: Parameters): TlsParameters {
  const rootCert = parameters.get('sslrootcert');
  const mode = readSslMode(parameters);
  if (rootCert === 'system' && mode !== undefined && mode !== 'verify-full') {
    throw new RangeError('has sslrootcert=system, which needs sslmode=verify-full');
  }
  const direct = oneOf(parameters, 'sslnegotiation', ['postgres', 'direct']) === 'direct';
  if (direct && (mode === 'disable' || mode === 'allow' || mode === 'prefer')) {
    throw new RangeError('has sslnegotiation=direct, which needs sslmode=require or higher');
  }
  return {
    mode: rootCert === 'system' ? 'verify-full' : (mode ?? (direct ? 'require' : undefined)),
    rootCert,
    cert: parameters.get('sslcert'),
    key: parameters.get('sslkey'),
    keyPassword: parameters.get('sslpassword'),
    direct,
    channelBinding:
      oneOf(parameters, 'channel_binding', ['disable', 'prefer', 'require']) ?? 'disable',
  };
}

export function readTargetSessionAttrs(parameters: Parameters): TargetSessionAttrs {
  const value = parameters.get('target_session_attrs');
  if (value === 'read-only' || value === 'standby' || value === 'prefer-standby') {
    throw new RangeError(
      `has target_session_attrs=${value}, but Tidings writes: use read-write or primary`,
    );
  }
  return oneOf(parameters, 'target_session_attrs', TARGET_SESSION_ATTRS) ?? 'any';
}

export function readLoadBalance(parameters: Parameters): boolean {
  return oneOf(parameters, 'load_balance_hosts', ['disable', 'random']) === 'random';
}

/** libpq: seconds per host; 0 or negative waits without a limit, which Tidings never does. */
export function readConnectTimeoutMs(parameters: Parameters): number | undefined {
  const text = parameters.get('connect_timeout');
  if (text === undefined) return undefined;
  if (!/^-?\d{1,6}$/.test(text)) {
    throw new RangeError('has a connect_timeout that is not a number of seconds');
  }
  return Number(text) > 0 ? Number(text) * 1_000 : undefined;
}

/** `ssl=true` is how JDBC writes `require`, and `no-verify` how node-postgres writes it. */
function readSslMode(parameters: Parameters): SslMode | undefined {
  const ssl = oneOf(parameters, 'ssl', ['true', '1', 'false', '0']);
  const mode = oneOf(parameters, 'sslmode', [...SSL_MODES, 'no-verify']);
  if (mode !== undefined) return mode === 'no-verify' ? 'require' : mode;
  if (ssl === undefined) return undefined;
  return ssl === 'true' || ssl === '1' ? 'require' : 'disable';
}

function oneOf<T extends string>(
  parameters: Parameters,
  name: string,
  values: readonly T[],
): T | undefined {
  const text = parameters.get(name);
  if (text === undefined || text === '') return undefined;
  const found = values.find((value) => value === text);
  if (found === undefined)
    throw new RangeError(`has a ${name} that is not one of ${values.join(', ')}`);
  return found;
}
