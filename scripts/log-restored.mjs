import { requireNode } from './lib/node-version.mjs';

// Imported after the check, since an older Node.js could not parse the rest.
requireNode();
void import('./lib/log-restored.mjs').then(({ markLogRestored }) =>
  markLogRestored(process.argv.slice(2)),
);
