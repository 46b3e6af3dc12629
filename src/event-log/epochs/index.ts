export { beginEpoch, hasLog, runningSessions } from './begin-epoch.js';
export { EpochRefused } from './next-epoch.js';
export type { RequestedEpoch } from './next-epoch.js';
