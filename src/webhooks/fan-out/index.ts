export { FanOutModule } from './fan-out.module.js';
export { DELIVERIES_ADDED } from './hints.js';
export { matcherOf } from './matcher.js';
export type { MatchCriteria } from './matcher.js';
