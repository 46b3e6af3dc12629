export { createDebianPostgres } from './debian-postgres.js';
export type { DebianPostgres } from './debian-postgres.js';
export { describeWith, describeWithDebian, describeWithNginx } from './describe-with.js';
export { createNginx } from './nginx.js';
export type { TestNginx } from './nginx.js';
export { createPgBouncer } from './pgbouncer.js';
export type { TestPgBouncer } from './pgbouncer.js';
