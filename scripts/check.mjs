import { requireNode } from './lib/node-version.mjs';

requireNode();
import('./lib/check.mjs').then(({ check }) => check());
