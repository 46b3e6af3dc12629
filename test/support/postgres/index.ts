export { createSampleTables } from './sample-tables.js';
export { startSilentProxy } from './silent-proxy.js';
export type { Silence, SilentProxy } from './silent-proxy.js';
export { createTestDatabase } from './test-database.js';
export type { TestDatabase } from './test-database.js';
