import { requireNode } from './lib/node-version.mjs';

// Imported after the check, since an older Node.js could not parse the rest.
requireNode();
void import('./lib/build.mjs').then(({ build }) => build());
