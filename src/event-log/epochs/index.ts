export { beginEpoch, hasLog, runningSessions } from './begin-epoch.js';
export { EpochRefused } from './next-epoch.js';
export type { AskedEpoch } from './next-epoch.js';
