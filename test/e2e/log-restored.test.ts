// Needs: orders
import { cp, rename, rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { callApi } from '../support/app.js';
import { Clone } from '../support/clone.js';
import type { StartedTidings } from '../support/clone.js';

// A first start may have to compile.
jest.setTimeout(300_000);

const COMMAND = ['npm', 'run', '--silent', 'log:restored'];
const ORDER = {
  customerId: 'c-1',
  currency: 'EUR',
  items: [{ sku: 'SKU-1', quantity: 1, unitPrice: 100 }],
};

describe('npm run log:restored, on the embedded PostgreSQL', () => {
  let clone: Clone;

  beforeAll(async () => {
    clone = await Clone.create();
  });
  afterAll(async () => await clone.remove());

  const markRestored = async (): ReturnType<Clone['node']> =>
    await (await clone.start({}, COMMAND)).ended();
  const started = async (): Promise<StartedTidings> => {
    const tidings = await clone.start();
    await tidings.ready();
    return tidings;
  };
  const stop = async (tidings: StartedTidings): Promise<void> => {
    tidings.signal('SIGTERM');
    expect((await tidings.ended()).code).toBe(0);
  };
  const call = async ({ url }: StartedTidings, method: string, path: string, body?: unknown) =>
    await callApi(url, method, path, { key: await clone.adminKey(), body });
  const place = async (tidings: StartedTidings): Promise<void> =>
    expect((await call(tidings, 'POST', '/orders', ORDER)).status).toBe(201);
  const cursorOf = async (tidings: StartedTidings): Promise<string> => {
    let cursor = '0';
    // Inventory handlers also add events: read the log until it no longer grows.
    for (let before = ''; cursor !== before;) {
      before = cursor;
      const { body } = await call(tidings, 'GET', `/events?limit=1000&after=${cursor}`);
      cursor = body.nextCursor ?? cursor;
    }
    return cursor;
  };

  it('is rejected without a database, and creates none', async () => {
    const { code, stdout, stderr } = await markRestored();
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^tidings: DATA_DIR \.data contains no database.*\n$/);
    expect(existsSync(clone.path('.data'))).toBe(false);
  });

  it('begins an epoch on a restored copy of the data, once no process uses it', async () => {
    const first = await started();
    await place(first);
    await stop(first);
    await cp(clone.path('.data'), clone.path('backup'), { recursive: true });

    const second = await started();
    for (let n = 0; n < 3; n++) await place(second);
    const lost = await cursorOf(second);
    const tooEarly = await markRestored();
    expect(tooEarly.code).toBe(1);
    expect(tooEarly.stderr).toMatch(/^tidings: DATA_DIR .* in use by another Tidings process.*\n$/);
    await stop(second);

    await rm(clone.path('.data'), { recursive: true });
    await rename(clone.path('backup'), clone.path('.data'));
    const { code, stdout, stderr } = await markRestored();
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^Epoch 1 of the log begins after position \d+\.\n/);
    await expect(clone.postgresPid()).rejects.toThrow('ENOENT');

    const third = await started();
    const refused = await call(third, 'GET', `/events?after=${lost}`);
    expect([refused.status, refused.body.code]).toEqual([410, 'resume_point_lost']);
    await place(third);
    expect(await cursorOf(third)).toMatch(/^\d+\.1$/);
    await stop(third);
  });
});
