import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '../../support/eventually.js';
import { behaviour, startEdge } from './edge-app.js';
import type { EdgeApp } from './edge-app.js';

describe('a process of the HTTP edge', () => {
  let edge: EdgeApp;
  beforeAll(async () => {
    edge = await startEdge();
  });
  afterAll(() => edge.close());
  afterEach(() => {
    behaviour.hold = () => Promise.resolve();
  });

  it('completes requests in progress when it stops, and accepts no new ones', async () => {
    const other = await startEdge(edge.beside);
    let release = (): void => undefined;
    let entered = false;
    behaviour.hold = () => {
      entered = true;
      return new Promise((resolve) => (release = resolve));
    };
    const slow = other.call('GET', '/things/slow');
    await eventually(() => entered);
    const closed = other.close();
    await eventually(async () => {
      const refused = await other.call('GET', '/public').catch(() => null);
      return refused === null || refused.status === 503;
    });
    const released = performance.now();
    release();
    expect((await slow).status).toBe(200);
    await closed;
    // The connection of the slow request is kept alive by its client: it is not waited for.
    expect(performance.now() - released).toBeLessThan(10_000);
    await expect(other.call('GET', '/public')).rejects.toThrow('fetch failed');
  });

  it('serves only operations in a process without the role api', async () => {
    const worker = await startEdge({ ...edge.beside, settings: { ROLES: 'worker' } });
    try {
      for (const path of ['/things', '/public', '/docs', '/openapi.json', '/healthy']) {
        expect((await worker.call('GET', path)).status).toBe(404);
      }
    } finally {
      await worker.close();
    }
  });
});
