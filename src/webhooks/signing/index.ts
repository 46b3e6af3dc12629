export { generatePrivateKey, parsePrivateKey, parsePublicKey, publicKeyOf } from './ed25519-key.js';
export { signEd25519, verifyEd25519 } from './ed25519-signature.js';
export { signHmac, signStandardWebhook, verifyHmac } from './hmac-signature.js';
export { generateSecret, parseSecret } from './secret.js';
export { signatureHeader } from './signed-message.js';
export type { SignedMessage } from './signed-message.js';
export { InvalidSecret } from './signing.errors.js';
