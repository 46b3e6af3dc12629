import { register } from 'node:module';

/**
 * `node --import <this file> src/some.ts` runs TypeScript without a build, for files that Jest does
 * not transform itself (its global setup, and processes that tests start).
 */
register('./hooks.mjs', import.meta.url);
