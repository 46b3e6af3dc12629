// Needs: orders
import { cp, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Clone } from '../support/clone.js';

const LOADER = 'test/support/typescript';
const SCHEMAS = 'src/orders/order-rules.ts';
const LOCKED = 'schemas/order.created/v2.json';

describe('the lock of published schemas', () => {
  let clone: Clone;

  beforeAll(async () => {
    clone = await Clone.create();
    await cp(LOADER, clone.path(LOADER), { recursive: true });
  });
  afterAll(() => clone.remove());

  const run = async (...args: string[]) => {
    const command = [process.execPath, 'scripts/schemas.mjs', ...args];
    return await (await clone.start({}, command)).ended();
  };

  it('passes while nothing has changed, and fails for a version that is not locked', async () => {
    expect(await run('--check')).toMatchObject({ code: 0, stderr: '' });

    const aside = clone.path('aside.json');
    const text = await readFile(clone.path(LOCKED), 'utf8');
    await rename(clone.path(LOCKED), aside);
    const { code, stderr } = await run('--check');
    expect(code).toBe(1);
    expect(stderr).toMatch(/^schemas\/order\.created\/v2\.json: .* npm run schemas:lock\n$/);

    expect(await run()).toMatchObject({ code: 0, stderr: '', stdout: `locked ${LOCKED}\n` });
    expect(await readFile(clone.path(LOCKED), 'utf8')).toBe(text);
  });

  it('names the readers that a change would break, and does not lock it', async () => {
    const before = await readFile(clone.path(LOCKED), 'utf8');
    const schemas = await readFile(clone.path(SCHEMAS), 'utf8');
    await writeFile(
      clone.path(SCHEMAS),
      schemas.replace('note: { min: 0, max: 1000 }', 'note: { min: 0, max: 500 }'),
    );
    await mkdir(clone.path('schemas/order.forgotten'));
    await writeFile(clone.path('schemas/order.forgotten/v1.json'), before);

    const { code, stderr } = await run('--check');
    expect(code).toBe(1);
    expect(stderr).toContain('schemas/order.created/v2.json: a locked version has changed.');
    expect(stderr).toContain('data.note: maxLength 1000 → 500. Breaks readers of recorded events');
    expect(stderr).toContain(
      'schemas/order.forgotten/v1.json: this version is locked and no longer',
    );

    expect(await run()).toMatchObject({ code: 1, stdout: expect.not.stringContaining('locked ') });
    expect(await readFile(clone.path(LOCKED), 'utf8')).toBe(before);
  });
});
