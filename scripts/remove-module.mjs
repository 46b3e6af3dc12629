import { requireNode } from './lib/node-version.mjs';

requireNode();
void import('./lib/remove-module/command.mjs').then(({ removeModule }) =>
  removeModule(process.argv.slice(2)),
);
