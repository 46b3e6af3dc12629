import { readFile, writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Clone } from '../support/clone.js';
import { contentsOf } from '../support/contents-of.js';
import { eventually } from '../support/eventually.js';

describe('npm run new:module, if it cannot create the module,', () => {
  let clone: Clone;

  beforeAll(async () => {
    clone = await Clone.createWhole();
  });
  afterAll(() => clone.remove());

  const newModule = (...args: readonly string[]): ReturnType<Clone['node']> =>
    clone.node(['scripts/new-module.mjs', ...args]);
  const contents = (): Promise<Map<string, string>> => contentsOf(clone.folder);

  it.each([
    [[], 'the name of the module is missing'],
    [['Order!'], '"Order!" is not a valid module name'],
    [['../x'], '"../x" is not a valid module name'],
    [['events'], 'src/events already exists'],
    [['deliveries'], 'the route /deliveries already exists'],
    [['docs'], 'the route /docs already exists'],
    [['dead-letter-jobs'], 'the table dead_letter_jobs already exists'],
    [['references'], 'is an SQL keyword'],
    [['purchases', '--singular', 'system'], 'events named system.* already exist'],
    [['posts'], 'the class Post would shadow another one'],
    [['hooks', '--singular', 'webhook'], 'the API already has a Webhook'],
    [['problems'], 'the API already has a Problem'],
    [['tidings'], 'src/tidings.module.ts already defines a TidingsModule'],
    [['person'], 'npm run new:module people'],
    [['customers', 'products'], 'expected one name'],
    [['customers', '--plural', 'x'], "Unknown option '--plural'"],
  ])('rejects %j', async (args, reason) => {
    const before = await contents();
    const { code, stdout, stderr } = await newModule(...args);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain(reason);
    expect(stderr).toMatch(/^new:module: [^]*\nNothing was changed\.\n$/);
    expect(await contents()).toEqual(before);
  });

  it('prints its usage', async () => {
    expect(await newModule('--help')).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('npm run new:module stock -- --singular stock'),
    });
  });

  it('names the file that does not have the expected form', async () => {
    const path = clone.path('src/app.module.ts');
    const text = await readFile(path, 'utf8');
    await writeFile(path, text.replace('const DOMAINS', 'const MODULES'));
    const before = await contents();
    const { code, stderr } = await newModule('customers');
    expect(code).toBe(1);
    expect(stderr).toContain(
      'src/app.module.ts does not have the expected form: cannot find the place for "CustomersModule"',
    );
    expect(await contents()).toEqual(before);
    await writeFile(path, text);
  });

  it.each([
    [[], 'Usage: npm run new:migration <name>'],
    [['Customer emails'], '"Customer emails" is not lower-case words joined by hyphens'],
    [['alerts'], 'migrations/0014-alerts.ts already exists: choose another name'],
  ])('so does new:migration: %j', async (args, reason) => {
    const before = await contents();
    const { code, stdout, stderr } = await clone.node(['scripts/new-migration.mjs', ...args]);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^new:migration: [^]*\nNothing was changed\.\n$/);
    expect(stderr).toContain(reason);
    expect(await contents()).toEqual(before);
  });

  it('restores the project when a later step fails', async () => {
    const path = clone.path('schemas/system.webhook_disabled/v1.json');
    const text = await readFile(path, 'utf8');
    await writeFile(path, text.replace('1000', '999'));
    const before = await contents();
    const { code, stderr } = await newModule('customers');
    expect(code).toBe(1);
    expect(stderr).toContain(
      'schemas/system.webhook_disabled/v1.json: a locked version has changed',
    );
    expect(await contents()).toEqual(before);
    await writeFile(path, text);
  });

  it('restores the project when it is interrupted', async () => {
    const before = await contents();
    const command = await clone.start({}, [
      process.execPath,
      'scripts/new-module.mjs',
      'customers',
    ]);
    await eventually(async () => await readFile(clone.path('src/customers/index.ts')));
    command.signal('SIGINT');
    expect(await command.ended()).toMatchObject({ code: 1, stdout: '' });
    expect(await contents()).toEqual(before);
  });
});
