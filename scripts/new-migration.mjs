import { requireNode } from './lib/node-version.mjs';

requireNode();
void import('./lib/modules/new-migration.mjs').then(({ newMigration }) =>
  newMigration(process.argv.slice(2)),
);
