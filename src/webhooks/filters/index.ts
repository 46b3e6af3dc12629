export { compileFilter } from './compile-filter.js';
export type { DataPredicate, Refuse } from './compile-filter.js';
