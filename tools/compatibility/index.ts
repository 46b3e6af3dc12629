export { formatFinding } from './format-finding.js';
export { compareWithLocks, isBreaking } from './schema-locks.js';
