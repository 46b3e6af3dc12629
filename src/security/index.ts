export { SecretBox } from './secret-box.js';
export { SecretUnreadable } from './security.errors.js';
export { SecurityModule } from './security.module.js';
