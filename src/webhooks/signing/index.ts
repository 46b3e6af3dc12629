export { toJwk } from './jwk.js';
export { newSecret, SIGNATURES, signingKeyOf } from './new-secret.js';
export type { NewSecret, Signature } from './new-secret.js';
export { parseSecret } from './secret.js';
export { InvalidSecret } from './signing.errors.js';
export { signStandardWebhook } from './standard-webhook.js';
export type { SigningKey } from './standard-webhook.js';
