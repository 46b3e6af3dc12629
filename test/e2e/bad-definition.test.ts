import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ADMIN_KEY } from '../support/app.js';
import { Clone } from '../support/clone.js';
import { createTestDatabase } from '../support/postgres/index.js';

const TYPESCRIPT = fileURLToPath(new URL('../support/typescript/register.mjs', import.meta.url));
const DEFINITION = 'src/orders/order-created.event.ts';

describe('a bad event definition', () => {
  let clone: Clone;
  let database: { readonly url: string; drop(): Promise<void> };
  let good: string;

  beforeAll(async () => {
    clone = await Clone.create();
    database = await createTestDatabase();
    good = await readFile(clone.path(DEFINITION), 'utf8');
  });
  afterAll(async () => {
    await clone.remove();
    await database.drop();
  });

  it.each([
    ['total: 2500,', 'total: -1,', 'versions.1.example is invalid: data/total must be >= 0'],
    ['  downcast: {\n    2:', '  downcast: {\n    9:', 'downcast.9 starts from no version'],
    ["type: 'order.created'", "type: 'order.shipped'", 'type is defined twice'],
  ])('stops the start: %s → %s', async (from, to, message) => {
    expect(good).toContain(from);
    await writeFile(clone.path(DEFINITION), good.replace(from, to));
    const environment = {
      DATABASE_URL: database.url,
      ADMIN_API_KEY: ADMIN_KEY,
      ENCRYPTION_KEY: Buffer.alloc(32, 1).toString('base64'),
      LOG_LEVEL: 'silent',
    };
    const command = [process.execPath, '--import', TYPESCRIPT, 'src/main.ts'];
    const { code, stderr } = await (await clone.start(environment, command)).ended();
    expect(code).toBe(1);
    expect(stderr).toMatch(/^tidings: src\/orders\/order[-.\w]+\.ts: event "\w+(\.\w+)?": .*$/m);
    expect(stderr).toContain(message);
  });
});
