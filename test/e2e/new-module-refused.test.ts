import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Clone } from '../support/clone.js';
import { eventually } from '../support/eventually.js';

describe('npm run new:module, where it cannot be done,', () => {
  let clone: Clone;

  beforeAll(async () => {
    clone = await Clone.createWhole();
  });
  afterAll(() => clone.remove());

  const newModule = (...args: readonly string[]): ReturnType<Clone['node']> =>
    clone.node(['scripts/new-module.mjs', ...args]);
  const contents = (): Promise<Map<string, string>> => contentsOf(clone.folder);

  it.each([
    [[], 'It has no name'],
    [['Order!'], '"Order!" is no name for a module'],
    [['../x'], '"../x" is no name for a module'],
    [['orders'], 'src/orders exists already'],
    [['events'], 'src/events exists already'],
    [['deliveries'], 'the route /deliveries exists already'],
    [['docs'], 'the route /docs exists already'],
    [['inventory-items'], 'the table inventory_items exists already'],
    [['references'], 'is a word of SQL'],
    [['purchases', '--singular', 'order'], 'there are events called order.* already'],
    [['posts'], 'the class Post would hide another one'],
    [['order-items', '--singular', 'order-payment'], 'the API has a OrderPaymentResponse already'],
    [['customers', 'products'], 'one name, please'],
    [['customers', '--plural', 'x'], "Unknown option '--plural'"],
  ])('refuses %j', async (args, reason) => {
    const before = await contents();
    const { code, stdout, stderr } = await newModule(...args);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain(reason);
    expect(stderr).toMatch(/^new:module: [^]*\nNothing was changed\.\n$/);
    expect(await contents()).toEqual(before);
  });

  it('explains itself', async () => {
    expect(await newModule('--help')).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('npm run new:module people -- --singular person'),
    });
  });

  it('says which file it does not understand any more', async () => {
    const path = clone.path('src/app.module.ts');
    const text = await readFile(path, 'utf8');
    await writeFile(path, text.replace('const DOMAINS', 'const MODULES'));
    const before = await contents();
    const { code, stderr } = await newModule('customers');
    expect(code).toBe(1);
    expect(stderr).toContain('src/app.module.ts has changed: where "CustomersModule" belongs');
    expect(await contents()).toEqual(before);
    await writeFile(path, text);
  });

  it('leaves everything as it was when a later step fails', async () => {
    const path = clone.path('schemas/order.created/v2.json');
    const text = await readFile(path, 'utf8');
    await writeFile(path, text.replace('1000', '999'));
    const before = await contents();
    const { code, stderr } = await newModule('customers');
    expect(code).toBe(1);
    expect(stderr).toContain('schemas/order.created/v2.json: a locked version has changed');
    expect(await contents()).toEqual(before);
    await writeFile(path, text);
  });

  it('leaves everything as it was when it is interrupted', async () => {
    const before = await contents();
    const made = await clone.start({}, [process.execPath, 'scripts/new-module.mjs', 'customers']);
    await eventually(async () => await readFile(clone.path('src/customers/index.ts')));
    made.signal('SIGINT');
    expect(await made.ended()).toMatchObject({ code: 1, stdout: '' });
    expect(await contents()).toEqual(before);
  });
});

/** Every file of a folder, and what is in it. */
async function contentsOf(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const found = new Map<string, string>();
  for (const { parentPath, name } of files) {
    const path = join(parentPath, name);
    found.set(
      path,
      createHash('sha256')
        .update(await readFile(path))
        .digest('hex'),
    );
  }
  return found;
}
