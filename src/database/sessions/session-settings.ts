import type { SessionPurpose } from './session-purpose.js';

/**
 * Settings that every session relies on. They override the database, the role and `?options=` in
 * the URL. `search_path` is left out: the operator chooses a schema with it, and it is the same for
 * all sessions.
 */
const COMMON: Readonly<Record<string, string>> = {
  client_encoding: 'UTF8',
  DateStyle: 'ISO, MDY',
  IntervalStyle: 'postgres',
  TimeZone: 'UTC',
  bytea_output: 'hex',
  standard_conforming_strings: 'on',
  // Conflicts are handled by row locks; a stricter level would only add failures.
  default_transaction_isolation: 'read committed',
  // Statements take milliseconds. Disabled plan types inflate the estimated cost, which would make
  // the server spend 0.6 s on compilation.
  jit: 'off',
  // A client whose host vanished loses its locks after 20 s, not after TCP's two hours.
  tcp_keepalives_idle: '5',
  tcp_keepalives_interval: '5',
  tcp_keepalives_count: '3',
};

/** Transactions have no time limit of their own. PostgreSQL has this setting since version 17. */
const NO_TRANSACTION_TIMEOUT =
  "(SELECT set_config(name, '0', false) FROM pg_settings WHERE name = 'transaction_timeout')";

/** All settings of a session. */
export function sessionSettings(purpose: SessionPurpose): Readonly<Record<string, string>> {
  return {
    ...COMMON,
    application_name: `tidings-${purpose.name}`,
    statement_timeout: String(purpose.statementTimeoutMs),
    lock_timeout: String(purpose.lockTimeoutMs),
    idle_in_transaction_session_timeout: String(purpose.idleInTransactionTimeoutMs),
    idle_session_timeout: String(purpose.idleSessionTimeoutMs),
    ...purpose.settings,
  };
}

/**
 * Applies the settings in one round trip. They are set after connecting and not as startup
 * parameters, which PgBouncer rejects by default and which `options` in the URL would override.
 */
export function settingsStatement(purpose: SessionPurpose): string {
  const calls = Object.entries(sessionSettings(purpose)).map(
    ([name, value]) => `set_config(${literal(name)}, ${literal(value)}, false)`,
  );
  return `SELECT ${calls.join(', ')}, ${NO_TRANSACTION_TIMEOUT}`;
}

function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
