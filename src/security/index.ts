export { SealedStores } from './sealed-stores.js';
export type { ResealBatch, ResealedBatch, SealedStore } from './sealed-stores.js';
export { SecretBox } from './secret-box.js';
export { SecretUnreadable } from './security.errors.js';
export { SecurityModule } from './security.module.js';
