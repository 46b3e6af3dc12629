export { DeprecatedUseController } from './deprecated-use.controller.js';
export { DeprecatedVersionUsage } from './deprecated-version-usage.js';
export { PinnedReaders } from './pinned-readers.js';
export type { FindPinned, PinnedReader } from './pinned-readers.js';
export type { VersionOfType } from './version-use.js';
