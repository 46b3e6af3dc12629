import { requireNode } from './lib/node-version.mjs';
import { stopWithNpm } from './lib/stop-with-npm.mjs';

// Imported after the check, since an older Node.js could not parse the rest.
requireNode();
stopWithNpm();
void import('./lib/start.mjs').then(({ start }) => start());
