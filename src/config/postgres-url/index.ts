export { hostPlace, parsePostgresUrl, postgresPlace, withDatabase } from './parse-postgres-url.js';
export type { PostgresHost, PostgresUrl, SslMode, TargetSessionAttrs } from './postgres-url.js';
