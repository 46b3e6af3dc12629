import { requireNode } from './lib/node-version.mjs';
import { stopWithNpm } from './lib/stop-with-npm.mjs';

requireNode();
stopWithNpm();
void import('./lib/test.mjs').then(({ test }) => test(process.argv.slice(2)));
