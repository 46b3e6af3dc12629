import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Webhook as Verifier } from 'standardwebhooks';
import { ADMIN_KEY, callApi } from '../support/app.js';
import type { TestResponse } from '../support/app.js';
import { Clone } from '../support/clone.js';
import { eventually } from '../support/eventually.js';
import { createTestDatabase } from '../support/postgres/index.js';
import type { TestDatabase } from '../support/postgres/index.js';
import { currentRun } from '../support/postgres/test-run.js';
import { startReceiver } from '../support/receiver.js';
import { SseClient } from '../support/sse-client.js';

// This suite compiles, checks and tests a whole project.
jest.setTimeout(600_000);

let clone: Clone;

beforeAll(async () => {
  clone = await Clone.createWhole();
});
afterAll(() => clone.remove());

describe('npm run new:module customers', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  const expectTool = async (path: string, ...args: readonly string[]): Promise<void> => {
    const { code, stdout, stderr } = await clone.node([`node_modules/${path}`, ...args]);
    expect([path, code, code === 0 ? '' : stdout + stderr]).toEqual([path, 0, '']);
  };

  it('creates a module, and prints the next steps', async () => {
    const { code, stdout, stderr } = await clone.node(['scripts/new-module.mjs', 'customers']);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/src\/customers\/customer\.entity\.ts[^]*npm test -- customers/);
    expect(await readFile(clone.path('docs/events.md'), 'utf8')).toContain('## customer.created');
    expect(await readFile(clone.path('client/api.d.ts'), 'utf8')).toContain('"/customers/{id}": {');
  });

  it('creates a module that compiles and passes the checks', async () => {
    const created = [
      'src/customers',
      'test/integration/customers',
      'migrations',
      'src/app.module.ts',
    ];
    const others = async (): Promise<void> => {
      await expectTool('oxlint/bin/oxlint', '--type-aware', '--deny-warnings', ...created);
      await expectTool(
        'prettier/bin/prettier.cjs',
        '--check',
        '*.mjs',
        'src/auth/*.ts',
        ...created,
      );
      await expectTool('dependency-cruiser/bin/dependency-cruise.mjs', 'src', 'migrations');
      await expectTool('knip/bin/knip.js');
      await expectTool('../scripts/schemas.mjs', '--check');
    };
    // This also builds the program started below.
    await Promise.all([expectTool('typescript/bin/tsc', '-p', 'tsconfig.json'), others()]);
  });

  it('creates a module that passes its own tests and the walk over all routes', async () => {
    const environment = {
      NODE_OPTIONS: '--experimental-vm-modules',
      TEST_DATABASE_URL: currentRun().url,
    };
    const suites = ['customers/', 'e2e/tenants'];
    const { code, stderr } = await clone.node(
      ['node_modules/jest/bin/jest.js', ...suites],
      environment,
    );
    expect(stderr).toMatch(/Test Suites: 3 passed, 3 total/);
    expect(code).toBe(0);
  });

  it('creates a module whose events arrive on every channel', async () => {
    const receiver = await startReceiver();
    const environment = {
      DATABASE_URL: database.url,
      ADMIN_API_KEY: ADMIN_KEY,
      ENCRYPTION_KEY: Buffer.alloc(32, 1).toString('base64'),
      WEBHOOK_ALLOW_HTTP: 'true',
      WEBHOOK_ALLOWED_CIDRS: '127.0.0.0/8',
      LOG_LEVEL: 'error',
    };
    const tidings = await clone.start(environment, [process.execPath, 'dist/src/main.js']);
    await tidings.ready();
    const call = (method: string, path: string, body?: object): Promise<TestResponse> =>
      callApi(tidings.url, method, path, { body });

    const hook = { url: receiver.url, eventTypes: ['customer.*'] };
    const { body: webhook } = await call('POST', '/webhooks', hook);
    const stream = await SseClient.connect(`${tidings.url}/events/stream?types=customer.*`, {
      key: ADMIN_KEY,
    });
    const { body: customer } = await call('POST', '/customers', { name: 'Ada Lovelace' });
    await call('PATCH', `/customers/${customer.id}`, { name: 'Ada King' });
    await call('DELETE', `/customers/${customer.id}`);

    await eventually(() => receiver.requests.length === 3 && stream.events.length === 3);
    for (const { rawBody, headers } of receiver.requests) {
      new Verifier(webhook.secret).verify(rawBody, headers as Record<string, string>);
    }
    const streamed = stream.events.map(({ data }) => data);
    expect(streamed).toMatchObject([
      { eventType: 'customer.created', sequenceNumber: 1, data: { name: 'Ada Lovelace' } },
      { eventType: 'customer.updated', sequenceNumber: 2, data: { name: 'Ada King' } },
      { eventType: 'customer.deleted', sequenceNumber: 3, data: { name: 'Ada King' } },
    ]);
    // The order of the deliveries is not guaranteed.
    expect(receiver.requests.map(({ json }) => json)).toEqual(expect.arrayContaining(streamed));
    const { body: log } = await call('GET', '/events?types=customer.*');
    expect(log.data).toEqual(streamed);

    stream.close();
    await receiver.close();
    tidings.signal('SIGTERM');
    expect(await tidings.ended()).toMatchObject({ code: 0 });
  });
});
