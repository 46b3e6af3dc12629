import { register } from 'node:module';

/**
 * `node --import <this file> src/some.ts` runs TypeScript as it lies, with no build: for what Jest
 * does not transform itself (its global setup, processes that tests start).
 */
register('./hooks.mjs', import.meta.url);
