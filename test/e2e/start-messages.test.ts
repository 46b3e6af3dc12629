import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { appendFile, readFile, writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { callApi } from '../support/app.js';
import { Clone } from '../support/clone.js';
import type { StartedTidings } from '../support/clone.js';

// A first start may have to compile.
jest.setTimeout(180_000);

const newKey = (byte: number): string => Buffer.alloc(32, byte).toString('base64');

let clone: Clone;

beforeAll(async () => {
  clone = await Clone.create();
});
afterAll(async () => {
  await clone.remove();
});

/** Starts, acts when it is ready, stops, and returns what it printed. */
async function outputOf(
  environment: Readonly<Record<string, string>> = {},
  act: (tidings: StartedTidings) => Promise<void> = () => Promise.resolve(),
): Promise<string> {
  const tidings = await clone.start(environment);
  await tidings.ready();
  await act(tidings);
  tidings.signal('SIGTERM');
  const { code, stdout } = await tidings.ended();
  expect(code).toBe(0);
  return stdout;
}

describe('npm start tells a newcomer', () => {
  it('what was started, where its data is, and what to do next', async () => {
    const { version } = JSON.parse(await readFile(clone.path('package.json'), 'utf8')) as {
      version: string;
    };
    const output = await outputOf();
    expect(output).toContain(`\nTidings ${version} is ready.\n`);
    expect(output).toContain(`\n  Admin key  ${await clone.adminKey()}\n`);
    expect(output).toContain('\n  Database   embedded PostgreSQL in .data\n');
    expect(output).toContain('\n  Roles      api, relay, worker\n');
    expect(output).toContain(`\n  Node.js    ${process.versions.node}\n`);
    expect(output).toMatch(/\nNext: open http:\/\/127\.0\.0\.1:\d+ .*README\.md/);
  });

  it('the log in readable lines, or in JSON on request', async () => {
    // A misspelled setting is logged before the program is ready.
    const misspelled = { ROLE: 'api' };
    expect(await outputOf(misspelled)).toMatch(/^\d\d:\d\d:\d\d\.\d{3} WARN +ROLE is not/m);
    const json = /^\{"level":"warn","time":"[^"]*Z","msg":"ROLE is not/m;
    expect(await outputOf({ ...misspelled, LOG_FORMAT: 'json' })).toMatch(json);
    expect(await outputOf({ ...misspelled, NODE_ENV: 'production' })).toMatch(json);
  });

  it('that a setting is misspelled, in the environment or in .env', async () => {
    const before = await readFile(clone.path('.env'), 'utf8');
    await appendFile(clone.path('.env'), 'OUTBOX_POL_INTERVAL=1s\n');
    const output = await outputOf({ WEBHOOK_TIMOUT: '5s' });
    await writeFile(clone.path('.env'), before);
    expect(output).toMatch(/WARN +WEBHOOK_TIMOUT is not a setting: did you mean WEBHOOK_TIMEOUT\?/);
    expect(output).toMatch(/WARN +OUTBOX_POL_INTERVAL .* did you mean OUTBOX_POLL_INTERVAL\?/);
    expect(output.match(/is not a setting/g)).toHaveLength(2);
  });

  it('which port to use when another program has it', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const { code, stderr } = await (await clone.start({ PORT: String(port) })).ended();
    other.close();
    expect(code).toBe(1);
    expect(stderr).toMatch(/^tidings: cannot listen on [^\n]*already in use[^\n]*\n$/);
    expect(stderr).toContain(`PORT=${port + 1} npm start`);
  });
});

describe('a start whose ENCRYPTION_KEY cannot decrypt what is stored', () => {
  it('stops with one line that says what to do, and each of these works', async () => {
    await outputOf({ ENCRYPTION_KEY: newKey(1) }, async ({ url }) => {
      const { status } = await callApi(url, 'POST', '/webhooks', {
        key: await clone.adminKey(),
        body: { url: 'http://localhost:9/hook', eventTypes: ['*'], active: false },
      });
      expect(status).toBe(201);
    });

    const { code, stderr } = await (await clone.start({ ENCRYPTION_KEY: newKey(2) })).ended();
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /^tidings: ENCRYPTION_KEY cannot decrypt stored secrets \(webhooks: 1\)[^\n]*\n$/,
    );
    expect(stderr).toContain('ENCRYPTION_KEY=<new>,<old>');

    await outputOf({ ENCRYPTION_KEY: newKey(1) });
    await outputOf({ ENCRYPTION_KEY: newKey(2), ENCRYPTION_KEY_LOST: 'true' });
    await outputOf({ ENCRYPTION_KEY: `${newKey(2)},${newKey(1)}` });
  });
});
