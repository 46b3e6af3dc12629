// Needs: orders, inventory, notifications
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { ADMIN_KEY, callApi } from '../support/app.js';
import { Clone } from '../support/clone.js';
import { createTestDatabase } from '../support/postgres/index.js';
import { currentRun } from '../support/postgres/test-run.js';

// This suite creates, checks and tests a module.
jest.setTimeout(600_000);

const PAGE = fileURLToPath(new URL('../../docs/extending.md', import.meta.url));
const BLOCK = /([^\n]*(?:\n[^\n]+)*)\n\n```(sh|diff|ts)\n([^]*?)^```$/gm;
const PATH = /`((?:src|test|migrations|\.)[\w./-]*\.[cm]?ts|\.dependency-cruiser\.mjs)`/g;

interface Block {
  readonly language: string;
  /** The last file that the paragraph before the block names. */
  readonly path: string | undefined;
  readonly text: string;
}

/** Changes a text as a `diff` block says, whose hunks are separated by `@@` and have no numbers. */
function patched(path: string, text: string, diff: string): string {
  return diff.split(/^@@\n/m).reduce((result, hunk) => {
    const lines = hunk.replace(/\n$/, '').split('\n');
    const side = (other: string): string =>
      lines
        .filter((line) => !line.startsWith(other))
        .map((line) => `${line.slice(1)}\n`)
        .join('');
    const before = side('+');
    if (result.split(before).length !== 2) {
      throw new Error(`${path} does not have exactly once:\n${before}in:\n${result}`);
    }
    return result.replace(before, () => side('-'));
  }, text);
}

describe('docs/extending.md', () => {
  let clone: Clone;
  let page: string;

  beforeAll(async () => {
    clone = await Clone.createWhole();
    page = await readFile(PAGE, 'utf8');
  });
  afterAll(() => clone.remove());

  const blocksOf = (text: string): Block[] =>
    [...text.matchAll(BLOCK)].map(([, paragraph = '', language = '', block = '']) => ({
      language,
      path: [...paragraph.matchAll(PATH)].at(-1)?.[1],
      text: block,
    }));
  const section = (heading: string, end?: string): string => {
    const from = page.indexOf(`## ${heading}`);
    expect(from).toBeGreaterThan(-1);
    return page.slice(from, end === undefined ? undefined : page.indexOf(`## ${end}`));
  };

  /** `NNNN` is the number that a new migration got. */
  async function actualPath(path: string): Promise<string> {
    const [, name] = /^migrations\/NNNN-(.*)$/.exec(path) ?? [];
    if (name === undefined) return path;
    const files = await readdir(clone.path('migrations'));
    return `migrations/${files.find((file) => file.slice(5) === name)}`;
  }

  async function follow({ language, path, text }: Block): Promise<void> {
    if (language === 'sh') {
      for (const command of text.trim().split('\n')) {
        const tidings = await clone.start(ENVIRONMENT, ['bash', '-c', command]);
        const { code, stdout, stderr } = await tidings.ended();
        expect([command, code, code === 0 ? '' : stdout + stderr]).toEqual([command, 0, '']);
      }
      return;
    }
    if (path === undefined) throw new Error(`no file is named before:\n${text}`);
    const file = await actualPath(path);
    if (language === 'ts') {
      await expect(readFile(clone.path(file))).rejects.toThrow('ENOENT');
      await clone.write(file, text);
    } else {
      await clone.write(file, patched(file, await readFile(clone.path(file), 'utf8'), text));
    }
  }

  it('is followed from the first step to the last, and its checks and tests pass', async () => {
    const blocks = blocksOf(section('1. Create a module', 'Add a command'));
    expect(blocks.length).toBeGreaterThan(20);
    for (const block of blocks) await follow(block);
  });

  it('composes another application around the backbone', async () => {
    const blocks = blocksOf(section('Use the backbone in another application'));
    expect(blocks).toHaveLength(2);
    for (const block of blocks) await follow(block);
    const database = await createTestDatabase();
    const environment = {
      DATABASE_URL: database.url,
      ADMIN_API_KEY: ADMIN_KEY,
      ENCRYPTION_KEY: Buffer.alloc(32, 1).toString('base64'),
      LOG_LEVEL: 'silent',
    };
    const loader = ['--import', './test/support/typescript/register.mjs'];
    const shop = await clone.start(environment, [process.execPath, ...loader, 'src/shop.ts']);
    await shop.ready();
    const statusOf = async (path: string): Promise<number> =>
      (await callApi(shop.url, 'GET', path)).status;
    expect([await statusOf('/customers'), await statusOf('/orders')]).toEqual([200, 200]);
    expect(await statusOf('/inventory/mug')).toBe(404);
    shop.signal('SIGTERM');
    expect(await shop.ended()).toMatchObject({ stderr: '' });
    await database.drop();
  });

  it('removes the module again', async () => {
    const [block, ...more] = blocksOf(section('Remove a module', 'Use the backbone'));
    expect(more).toEqual([]);
    for (const file of ['src/shop.module.ts', 'src/shop.ts']) await clone.delete(file);
    await follow(block!);
    expect(await readFile(clone.path('docs/events.md'), 'utf8')).not.toContain('customer.created');
    const drop = await readFile(
      clone.path(await actualPath('migrations/NNNN-drop-customers.ts')),
      'utf8',
    );
    expect(drop).toContain('DROP TABLE customers, customer_orders');
    expect(drop).toContain("WHERE name = 'handlers:customer-orders'");
  });
});

/** The tests of the copy share the server of this run. */
const ENVIRONMENT = { TEST_DATABASE_URL: currentRun().url };
