export { DatabaseModule } from './database.module.js';
export { DatabaseUnreachable, runMigrations } from './run-migrations.js';
export { SqlClient, SqlPool } from './sql-pool.js';
export type { Statement } from './sql-pool.js';
export { Transactions } from './transactions.js';
