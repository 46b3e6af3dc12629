export { createDebianPostgres } from './debian-postgres.js';
export type { DebianPostgres } from './debian-postgres.js';
export { describeWith, describeWithDebian } from './describe-with.js';
export { createPgBouncer } from './pgbouncer.js';
export type { TestPgBouncer } from './pgbouncer.js';
