export { toJwk } from './ed25519-key.js';
export { newSecret, SIGNATURES, signingKeyOf } from './signing-secret.js';
export type { NewSecret, Signature } from './signing-secret.js';
export { InvalidSecret } from './signing.errors.js';
export { signStandardWebhook } from './standard-webhook.js';
export type { SigningKey } from './standard-webhook.js';
