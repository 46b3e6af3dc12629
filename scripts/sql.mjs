import { readFileSync } from 'node:fs';
import { filesBelow, inRoot } from './lib/root.mjs';

/**
 * Fails if code outside of `src/database` runs SQL past the typed statements:
 * `Statement<Row, Params>` is run by `SqlPool`, `SqlClient` or `Transactions`. Names each file and
 * line.
 */
const UNTYPED = /\b(manager|dataSource|queryRunner|runner|tx)\.query\b/;

const files = filesBelow('src').filter(
  (path) => path.endsWith('.ts') && !path.startsWith('src/database/'),
);
for (const path of files) {
  for (const [index, line] of readFileSync(inRoot(path), 'utf8').split('\n').entries()) {
    if (!UNTYPED.test(line)) continue;
    process.stderr.write(`${path}:${index + 1} SQL without a typed statement: ${line.trim()}\n`);
    process.exitCode = 1;
  }
}
if (process.exitCode === 1) {
  process.stderr.write(
    'Declare a Statement<Row, Params> in a *.sql.ts file, such as src/alerts/alerts.sql.ts, and run it with ' +
      'SqlPool, SqlClient or Transactions: this.transactions.query(STATEMENT, [param])\n',
  );
}
