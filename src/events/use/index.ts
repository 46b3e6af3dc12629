export { DeprecatedUseController } from './deprecated-use.controller.js';
export { PinnedReaders } from './pinned-readers.js';
export type { FindPinned, PinnedReader } from './pinned-readers.js';
export { VersionUses } from './version-uses.js';
export type { VersionOfType } from './version-use.js';
