export { DatabaseModule } from './database.module.js';
export { DatabaseUnreachable, runMigrations } from './run-migrations.js';
export { SqlClient, SqlConnections } from './sql-connections.js';
export type { Statement } from './sql-connections.js';
export { SqlPool } from './sql-pool.js';
export { Transactions } from './transactions.js';
