export { FanOut } from './fan-out.js';
export { matcherOf } from './matcher.js';
export type { MatchWishes } from './matcher.js';
