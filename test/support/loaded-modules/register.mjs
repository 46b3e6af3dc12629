import { appendFileSync } from 'node:fs';
import { createRequire, register } from 'node:module';

/**
 * `node --import <this file> program.js` appends the URL or path of every module that the program
 * loads to the file named by `LOADED_MODULES`.
 */
register('./hooks.mjs', import.meta.url);

// CommonJS modules that other CommonJS modules require do not pass through the hooks.
const { cache } = createRequire(import.meta.url);
process.on('exit', () => {
  appendFileSync(process.env.LOADED_MODULES, `${Object.keys(cache).join('\n')}\n`);
});
