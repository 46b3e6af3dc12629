import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ADMIN_KEY, startTestApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const MODULES = join(ROOT, 'node_modules');

/** As strict as the users of a client can be. The emitted program is run. */
const TSCONFIG = {
  compilerOptions: {
    strict: true,
    noUncheckedIndexedAccess: true,
    exactOptionalPropertyTypes: true,
    noPropertyAccessFromIndexSignature: true,
    target: 'es2023',
    module: 'esnext',
    moduleResolution: 'bundler',
    types: ['node'],
  },
  files: ['program.ts', 'misspelt.ts'],
};

describe('a client that is generated from the OpenAPI document', () => {
  let app: TestApp;
  let folder: string;

  beforeAll(async () => {
    app = await startTestApp();
    folder = await mkdtemp(join(tmpdir(), 'tidings-test-client-'));
    await symlink(MODULES, join(folder, 'node_modules'));
    await writeFile(join(folder, 'package.json'), '{"type":"module"}');
    await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(TSCONFIG));
    const page = await readFile(join(ROOT, 'docs/clients.md'), 'utf8');
    const [, program = ''] = /```ts\n(import createClient [^]*?)```/.exec(page) ?? [];
    await writeFile(join(folder, 'program.ts'), program);
    const misspelt = program.replace('order.totalAmount', 'order.total');
    await writeFile(join(folder, 'misspelt.ts'), misspelt);
  });
  afterAll(async () => {
    await app.close();
    await rm(folder, { recursive: true });
  });

  async function run(program: string, ...args: string[]): Promise<string[]> {
    const child = spawn(process.execPath, [program, ...args], {
      cwd: folder,
      env: { ...process.env, TIDINGS_URL: app.url, TIDINGS_KEY: ADMIN_KEY, NODE_OPTIONS: '' },
    });
    const [output, errors] = await Promise.all([text(child.stdout), text(child.stderr)]);
    return [...output.split('\n'), ...errors.split('\n')].filter((line) => line !== '');
  }

  it(
    'compiles strictly in the program of the docs, which does what the page says',
    async () => {
      const generator = join(MODULES, 'openapi-typescript/bin/cli.js');
      await run(generator, `${app.url}/openapi.json`, '-o', 'api.d.ts');
      expect(await run(join(MODULES, 'typescript/bin/tsc'), '-p', '.')).toEqual([
        expect.stringMatching(/^misspelt\.ts.*Property 'total' does not exist/),
      ]);
      expect(await run('program.js')).toEqual([
        'pending, 25 EUR',
        '422 wrong_payment_amount',
        'order.created 2500',
      ]);
    },
    // A compiler needs its time on a busy machine.
    240_000,
  );
});
