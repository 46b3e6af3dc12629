// Needs: orders
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ADMIN_KEY } from '../support/app.js';
import { Clone } from '../support/clone.js';

const TYPESCRIPT = fileURLToPath(new URL('../support/typescript/register.mjs', import.meta.url));
const DEFINITION = 'src/orders/order-created.event.ts';

describe('an invalid event definition', () => {
  let clone: Clone;
  let good: string;

  beforeAll(async () => {
    clone = await Clone.create();
    good = await readFile(clone.path(DEFINITION), 'utf8');
  });
  afterAll(() => clone.remove());

  it.each([
    ['total: 2500,', 'total: -1,', 'versions.1.example is invalid: data/total must be >= 0'],
    ['total: Money,', "total: { type: 'money' } as never,", 'versions.1.schema is invalid'],
    ["'order.created'", "'OrderCreated'", 'type is not of the form resource.action'],
    ['  downcast: {', '  cast: {', 'downcast.2 is missing'],
    ['  downcast: {\n    2:', '  downcast: {\n    9:', 'downcast.9 does not lead from one version'],
    ["type: 'order.created'", "type: 'order.shipped'", 'type is defined twice'],
  ])('prevents the start: %s → %s', async (from, to, message) => {
    expect(good).toContain(from);
    await writeFile(clone.path(DEFINITION), good.replace(from, to));
    const environment = {
      ADMIN_API_KEY: ADMIN_KEY,
      ENCRYPTION_KEY: Buffer.alloc(32, 1).toString('base64'),
      LOG_LEVEL: 'silent',
    };
    const command = [process.execPath, '--import', TYPESCRIPT, 'src/main.ts'];
    const { code, stdout, stderr } = await (await clone.start(environment, command)).ended();
    // One line, and nothing was started.
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/^tidings: src\/orders\/order[-.\w]+\.ts: event "\w+(\.\w+)?": .*\n$/);
    expect(stderr).toContain(message);
    expect(existsSync(clone.path('.data'))).toBe(false);
  });
});
