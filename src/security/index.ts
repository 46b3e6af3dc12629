export { SecretBox } from './secret-box.js';
export { SecurityModule } from './security.module.js';
