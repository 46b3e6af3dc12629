export { IdempotencyHook, IdempotentOutside } from './idempotency-hook.js';
export { IdempotentRequests } from './idempotent-requests.js';
export { ResponsePurge } from './response-purge.js';
export { ResponseResealing } from './response-resealing.js';
export { ResponseStore } from './response-store.js';
export { SessionClaims } from './session-claims.js';
