import { requireNode } from './lib/node-version.mjs';

requireNode();
void import('./lib/check.mjs').then(({ check }) => check());
