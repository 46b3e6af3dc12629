export { SealedStores } from './sealed-stores.js';
export type { ResealBatch, ResealedBatch, SealedStore } from './sealed-stores.js';
export { SecretBox } from './secret-box.js';
export { EncryptionKeyMissing, SecretUnreadable } from './security.errors.js';
export { SecurityModule } from './security.module.js';
