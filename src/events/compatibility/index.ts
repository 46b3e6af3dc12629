export { breaksPromise, compareWithLocks } from './schema-locks.js';
export { tellFinding } from './tell-finding.js';
