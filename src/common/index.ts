export * from './clock.js';
export { CommonModule } from './common.module.js';
export * from './duration.js';
export * from './errors.js';
export * from './ids.js';
export * from './poll-loop.js';
export * from './random.js';
export * from './request-context.js';
export { VERSION } from './version.js';
