export { connectForCommand } from './connect-for-command.js';
export { DatabaseModule } from './database.module.js';
export { checkServer, DatabaseUnreachable, DatabaseUnsuitable } from './probe/index.js';
export { runMigrations } from './run-migrations.js';
export { selectPage } from './keyset-page.js';
export type { KeysetPage } from './keyset-page.js';
export {
  ConnectionSilent,
  DatabaseClient,
  INDEXES_ONLY,
  PURPOSES,
  Sessions,
} from './sessions/index.js';
export { connectionOf, SqlClient, SqlConnections } from './sql-connections.js';
export type { ParamsOf, Statement } from './statement.js';
export { SqlPool } from './sql-pool.js';
export { Transactions } from './transactions.js';
