import { requireNode } from './lib/node-version.mjs';

requireNode();
void import('./lib/new-module/command.mjs').then(({ newModule }) =>
  newModule(process.argv.slice(2)),
);
