export type { DeadLetter, DeadLetterSource } from './dead-letter.entity.js';
export { DeadLetterModule } from './dead-letter.module.js';
export { DeadLetters } from './dead-letters.js';
export type { NewDeadLetter } from './dead-letters.js';
export { ReplayHandlers } from './replay-handlers.js';
export type { ReplayHandler } from './replay-handlers.js';
