import { createServer } from 'node:http';
import { once } from 'node:events';
import { readFile, stat } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { findFreePort } from '../../embedded-postgres/free-port.js';
import { identifyProcess } from '../../embedded-postgres/process-identity.js';
import { callApi } from '../support/app.js';
import { Clone } from '../support/clone.js';
import type { StartedTidings } from '../support/clone.js';

// A first start may have to compile.
jest.setTimeout(180_000);

const WEBHOOK = { url: 'http://127.0.0.1:9/hook', eventTypes: ['*'] };

let clone: Clone;
let running: StartedTidings | undefined;

beforeAll(async () => {
  clone = await Clone.create();
});

afterEach(async () => {
  running?.signal('SIGTERM');
  await running?.ended();
  running = undefined;
});

afterAll(async () => {
  await clone.remove();
});

async function start(...args: Parameters<Clone['start']>): Promise<StartedTidings> {
  running = await clone.start(...args);
  return running;
}

async function startReady(...args: Parameters<Clone['start']>): Promise<StartedTidings> {
  const tidings = await start(...args);
  await tidings.ready();
  return tidings;
}

async function addWebhook({ url }: StartedTidings): Promise<string> {
  const { status, body } = await callApi(url, 'POST', '/webhooks', {
    key: await clone.adminKey(),
    body: WEBHOOK,
  });
  expect(status).toBe(201);
  return (body as { id: string }).id;
}

async function expectWebhook({ url }: StartedTidings, id: string): Promise<void> {
  const { status } = await callApi(url, 'GET', `/webhooks/${id}`, { key: await clone.adminKey() });
  expect(status).toBe(200);
}

/** Resolves to the exit code, which is not 0 when the process needs more than its own 4.5 s. */
async function expectAllStops(act: () => void, tidings: StartedTidings): Promise<number | null> {
  const postgres = await clone.postgresPid();
  const start = performance.now();
  act();
  const { code } = await tidings.ended();
  expect(performance.now() - start).toBeLessThan(15_000);
  expect(identifyProcess(postgres)).toBeUndefined();
  return code;
}

describe('npm start', () => {
  it('creates a private .env once, and prints the address and the admin key', async () => {
    const first = await startReady();
    const created = await readFile(clone.path('.env'), 'utf8');
    expect((await stat(clone.path('.env'))).mode & 0o777).toBe(0o600);
    first.signal('SIGTERM');
    const { stdout } = await first.ended();
    expect(stdout).toContain(first.url);
    expect(stdout).toContain(await clone.adminKey());

    await startReady();
    expect(await readFile(clone.path('.env'), 'utf8')).toBe(created);
  });

  it('stops everything on SIGTERM, including the database, and keeps the data', async () => {
    const first = await startReady();
    const webhook = await addWebhook(first);
    expect(await expectAllStops(() => first.signal('SIGTERM'), first)).toBe(0);

    await expectWebhook(await startReady(), webhook);
  });

  it('stops cleanly when Ctrl-C arrives twice, from the terminal and from npm', async () => {
    const tidings = await startReady();
    const twice = (): void => {
      tidings.signal('SIGINT');
      tidings.signal('SIGINT');
    };
    expect(await expectAllStops(twice, tidings)).toBe(0);
  });

  it('stops everything when only npm gets the signal', async () => {
    const npm = await startReady({}, ['npm', 'start']);
    await expectAllStops(() => npm.signal('SIGTERM'), npm);
  });

  it('restarts after it was killed, with everything it had acknowledged', async () => {
    const first = await startReady();
    const webhook = await addWebhook(first);
    first.signal('SIGKILL');
    await first.ended();

    await expectWebhook(await startReady(), webhook);
  });

  it('restarts after its database was killed with it', async () => {
    const first = await startReady();
    const webhook = await addWebhook(first);
    process.kill(await clone.postgresPid(), 'SIGKILL');
    first.signal('SIGKILL');
    await first.ended();

    await expectWebhook(await startReady(), webhook);
  });

  it('gives the environment precedence over .env, even an empty value', async () => {
    const tidings = await start({ ADMIN_API_KEY: '' });
    const { code, stderr } = await tidings.ended();
    expect(stderr).toMatch(/^tidings: .*ADMIN_API_KEY is required.*\n$/);
    expect(code).not.toBe(0);
  });

  it('reports a port in use in one line, and leaves no database running', async () => {
    const port = await findFreePort();
    const other = createServer().listen(port, '127.0.0.1');
    await once(other, 'listening');
    const { code, stderr } = await (await start({ PORT: String(port) })).ended();
    other.close();
    expect(stderr).toMatch(new RegExp(`^tidings: .*${port}.*\\n$`));
    expect(code).not.toBe(0);
    await expect(clone.postgresPid()).rejects.toThrow('ENOENT');
  });

  it('reports an invalid setting in one line', async () => {
    const { code, stderr } = await (await start({ PORT: 'eighty' })).ended();
    expect(stderr).toMatch(/^tidings: .*PORT is not a whole number.*\n$/);
    expect(code).not.toBe(0);
  });

  it('reports an unreachable database in one line, without its password', async () => {
    const port = await findFreePort();
    const url = `postgres://tidings:hidden@127.0.0.1:${port}/tidings`;
    const { code, stderr } = await (await start({ DATABASE_URL: url })).ended();
    expect(stderr).toMatch(new RegExp(`^tidings: .*127\\.0\\.0\\.1:${port}.*\\n$`));
    expect(stderr).not.toContain('hidden');
    expect(code).not.toBe(0);
  });

  it('reports in one line that another Tidings process uses the data', async () => {
    const first = await startReady();
    const { code, stderr } = await (await clone.start()).ended();
    expect(stderr).toMatch(/^tidings: DATA_DIR .* is in use by another Tidings process.*\n$/);
    expect(code).not.toBe(0);
    await addWebhook(first);
  });
});
