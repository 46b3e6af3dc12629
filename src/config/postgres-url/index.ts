export { hostPlace, parsePostgresUrl, postgresPlace, withDatabase } from './parse-postgres-url.js';
export { SSL_MODES } from './postgres-url.js';
export type {
  PostgresHost,
  PostgresUrl,
  SslMode,
  TargetSessionAttrs,
  TlsParameters,
} from './postgres-url.js';
