export { Trials } from './trials.js';
export { TrialsController } from './trials.controller.js';
