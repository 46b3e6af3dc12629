export { DeliveryStore } from './delivery-store.js';
export { matcherOf } from './matcher.js';
export type { MatchWishes } from './matcher.js';
