import { afterEach, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { HealthRegistry } from '../../../src/health/index.js';
import { startTestApp } from '../../support/app.js';
import type { TestApp } from '../../support/app.js';
import { eventually } from '../../support/eventually.js';

describe('health', () => {
  let api: TestApp | undefined;
  afterEach(async () => {
    await api?.close();
    api = undefined;
  });

  it('is ok, and public', async () => {
    api = await startTestApp();
    const live = await api.call('GET', '/health/live', { key: null });
    expect(live).toMatchObject({ status: 200, body: { status: 'ok' } });
    const { call } = api;
    // A check that takes two seconds, as it can on a busy machine, has failed.
    const ready = await eventually(async () => {
      const response = await call('GET', '/health/ready', { key: null });
      return response.status === 200 && response;
    });
    expect(ready.body).toMatchObject({
      status: 'ok',
      checks: { postgres: 'up', migrations: 'up' },
    });
    expect(ready.headers.get('cache-control')).toBe('no-store');
  });

  it('is not ready on an old schema, and reports it', async () => {
    api = await startTestApp();
    const { call, app } = api;
    await app.get(DataSource).query(`DELETE FROM migrations WHERE name LIKE 'Orders%'`);
    const ready = await eventually(async () => {
      const response = await call('GET', '/health/ready', { key: null });
      return response.status === 503 && response;
    });
    expect(ready.body).toEqual({
      status: 'unavailable',
      checks: { postgres: 'up', migrations: 'down' },
    });
    expect((await call('GET', '/health/live', { key: null })).status).toBe(200);
  });

  it('does not wait for a check that hangs', async () => {
    api = await startTestApp();
    // Checks are collected when the application starts; this one replaces an existing one.
    const [postgres] = api.app.get(HealthRegistry).all();
    Object.assign(postgres as object, { check: () => new Promise(() => undefined) });
    const began = performance.now();
    const { status, body } = await api.call('GET', '/health/ready', { key: null });
    expect([status, body.checks.postgres]).toEqual([503, 'down']);
    expect(performance.now() - began).toBeLessThan(10_000);
  });
});
