export { signStandardWebhook } from './hmac-signature.js';
export { generateSecret, parseSecret } from './secret.js';
export { InvalidSecret } from './signing.errors.js';
