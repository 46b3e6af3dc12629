import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ApiKeyUsage } from '../../../src/auth/api-key-usage.js';
import { ManualClock } from '../../support/manual-clock.js';
import { startEdge } from '../http/edge-app.js';
import type { EdgeApp } from '../http/edge-app.js';

describe('the last use of an API key', () => {
  const clock = new ManualClock();
  let edge: EdgeApp;
  let id: string;
  let key: string;
  beforeAll(async () => {
    edge = await startEdge({ clock });
  });
  beforeEach(async () => {
    clock.advance(3_600_000);
    const body = { name: 'a key', scopes: ['things:write'] };
    ({ id, key } = (await edge.call('POST', '/api-keys', { body })).body);
  });
  afterAll(() => edge.close());

  const use = async (of: EdgeApp): Promise<string> => {
    expect((await of.call('GET', '/things', { key })).status).toBe(200);
    return clock.now().toISOString();
  };
  /** What the worker does every few seconds. */
  const flush = (of: EdgeApp): Promise<boolean> =>
    of.app.get(ApiKeyUsage, { strict: false }).runOnce();
  const lastUsedAt = async (): Promise<string | null> => {
    const { body } = await edge.call('GET', '/api-keys?limit=1');
    expect(body.data[0].id).toBe(id);
    return body.data[0].lastUsedAt;
  };

  it('is null before the first request, and then its time', async () => {
    await flush(edge);
    expect(await lastUsedAt()).toBeNull();
    const usedAt = await use(edge);
    await flush(edge);
    expect(await lastUsedAt()).toBe(usedAt);
  });

  it('is written at most once a minute', async () => {
    const first = await use(edge);
    await flush(edge);
    clock.advance(59_000);
    await use(edge);
    await flush(edge);
    expect(await lastUsedAt()).toBe(first);
    clock.advance(1_000);
    const later = await use(edge);
    await flush(edge);
    expect(await lastUsedAt()).toBe(later);
  });

  it('is written at most once a minute by several processes, and never moves back', async () => {
    const other = await startEdge(edge.beside);
    try {
      const early = await use(other);
      clock.advance(59_000);
      const later = await use(edge);
      await flush(edge);
      await flush(other);
      expect(early).not.toBe(later);
      expect(await lastUsedAt()).toBe(later);
      clock.advance(59_000);
      await use(other);
      await flush(other);
      expect(await lastUsedAt()).toBe(later);
      clock.advance(1_000);
      const next = await use(other);
      await flush(other);
      expect(await lastUsedAt()).toBe(next);
    } finally {
      await other.close();
    }
  });

  it('is not lost when its process stops', async () => {
    const other = await startEdge(edge.beside);
    try {
      const usedAt = await use(other);
      await other.app.get(ApiKeyUsage, { strict: false }).stop();
      expect(await lastUsedAt()).toBe(usedAt);
    } finally {
      await other.close();
    }
  });

  it('does not change with requests of invalid keys, or of the admin key', async () => {
    await edge.call('GET', '/things', { key: `${key}x` });
    await edge.call('GET', '/things');
    await flush(edge);
    expect(await lastUsedAt()).toBeNull();
  });
});
