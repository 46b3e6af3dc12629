import { requireNode } from './lib/node-version.mjs';

// Imported after the check, since an older Node could not even read the rest.
requireNode();
void import('./lib/log-restored.mjs').then(({ markLogRestored }) =>
  markLogRestored(process.argv.slice(2)),
);
