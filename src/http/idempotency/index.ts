export { AnswerPurge } from './answer-purge.service.js';
export { AnswerResealing } from './answer-resealing.js';
export { AnswerStore } from './answer-store.js';
export { IdempotencyHook } from './idempotency-hook.js';
export { IdempotentOutside } from './idempotency-mode.js';
export { IdempotentPosts } from './idempotent-posts.js';
export { SessionClaims } from './session-claims.js';
