import { appendFile, readFile, writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { identifyProcess } from '../../embedded-postgres/process-identity.js';
import { Clone } from '../support/clone.js';
import type { StartedTidings } from '../support/clone.js';
import { eventually } from '../support/eventually.js';

jest.setTimeout(300_000);

const SOURCE = 'src/health/health.controller.ts';
const PATIENCE_MS = 120_000;

describe('npm run start:dev', () => {
  let clone: Clone;
  let tidings: StartedTidings;

  beforeAll(async () => {
    clone = await Clone.createWhole();
    tidings = await clone.start({}, ['npm', 'run', 'start:dev']);
    await tidings.ready();
  });
  afterAll(async () => await clone.remove());

  /** The status of a path that a changed controller adds. */
  const statusOf = async (path: string): Promise<number> =>
    (await fetch(`${tidings.url}${path}`)).status;
  const edit = async (change: (text: string) => string): Promise<void> => {
    const text = await readFile(clone.path(SOURCE), 'utf8');
    await writeFile(clone.path(SOURCE), change(text));
  };
  /** Renames the path of the liveness check, so that an answer shows which source runs. */
  const renamePath = async (from: string, to: string): Promise<void> =>
    await edit((text) => text.replace(`'${from}'`, `'${to}'`));
  const runs = async (path: string): Promise<void> => {
    await eventually(async () => (await statusOf(path)) === 200, PATIENCE_MS);
  };

  it('prints what npm start prints, with the embedded database', async () => {
    await eventually(() => tidings.output().stdout.includes('is ready'));
    expect(tidings.output().stdout).toContain('  Database   embedded PostgreSQL in .data\n');
  });

  it('runs a changed source, on the same database server', async () => {
    const postgres = await clone.postgresPid();
    await renamePath('live', 'alive');
    await runs('/health/alive');
    expect(await statusOf('/health/live')).toBe(404);
    expect(await clone.postgresPid()).toBe(postgres);
    await eventually(() => /Restarted in .* change of src\/health\//.test(tidings.output().stdout));
  });

  it('waits for the correction of a source that does not compile', async () => {
    await edit((text) => `${text}\nclass {`);
    await eventually(
      () => tidings.output().stderr.includes('not restarted until this compiles'),
      PATIENCE_MS,
    );
    await runs('/health/alive');
    await edit((text) => text.replace('\nclass {', ''));
    await renamePath('alive', 'living');
    await runs('/health/living');
  });

  it('waits for the correction of a program that ends', async () => {
    await edit((text) => `${text}\nthrow new Error('on purpose');`);
    await eventually(
      () => tidings.output().stderr.includes('starts again after a change'),
      PATIENCE_MS,
    );
    await edit((text) => text.replace("\nthrow new Error('on purpose');", ''));
    await runs('/health/living');
  });

  it('applies a changed .env', async () => {
    await appendFile(clone.path('.env'), 'RATE_LIMIT=eighty\n');
    await eventually(
      () => tidings.output().stderr.includes('RATE_LIMIT is not a whole number'),
      PATIENCE_MS,
    );
    const text = await readFile(clone.path('.env'), 'utf8');
    await writeFile(clone.path('.env'), text.replace('eighty', '80'));
    await runs('/health/living');
  });

  it('stops everything when npm is asked to stop', async () => {
    const postgres = await clone.postgresPid();
    tidings.signal('SIGTERM');
    await tidings.ended();
    await eventually(async () => !(await fetch(tidings.url).catch(() => undefined)));
    await eventually(() => identifyProcess(postgres) === undefined);
  });
});
