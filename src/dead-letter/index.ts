export type { DeadLetter, DeadLetterSource } from './dead-letter.entity.js';
export { DeadLetterModule } from './dead-letter.module.js';
export { DeadLetterRecorder } from './dead-letter-recorder.js';
export type { NewDeadLetter } from './dead-letter-recorder.js';
export { ReplayHandlers } from './replay-handlers.js';
export type { ReplayHandler } from './replay-handlers.js';
