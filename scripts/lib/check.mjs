import { availableParallelism } from 'node:os';
import { ensureInstalled } from './install.mjs';
import { jest } from './jest.mjs';
import { ProgramFailed, runNode } from './run.mjs';

const quiet = { quiet: true };
const tool =
  (path, ...args) =>
  async () =>
    await runNode([`node_modules/${path}`, ...args], quiet);

/** The folders whose imports have rules. */
const MODULES = ['src', 'embedded-postgres', 'migrations', 'tools'];

/** The checks required before a merge, with their names. */
const STEPS = [
  ['types', tool('typescript/bin/tsc', '--noEmit', '-p', 'tsconfig.json')],
  ['browser types', tool('typescript/bin/tsc', '-p', 'examples/browser')],
  ['lint', tool('oxlint/bin/oxlint', '--type-aware', '--deny-warnings')],
  ['boundaries', tool('dependency-cruiser/bin/dependency-cruise.mjs', ...MODULES)],
  ['dead code', tool('knip/bin/knip.js')],
  ['format', tool('prettier/bin/prettier.cjs', '--check', '.')],
  ['typed SQL', async () => await runNode(['scripts/sql.mjs'], quiet)],
  ['comments', async () => await runNode(['scripts/comments.mjs'], quiet)],
  ['.env.example', async () => await runNode(['scripts/env-example.mjs', '--check'], quiet)],
  ['event schemas', async () => await runNode(['scripts/schemas.mjs', '--check'], quiet)],
  ['documents', async () => await runNode(['scripts/documents.mjs', '--check'], quiet)],
  ['unit tests', async () => await jest(['--selectProjects', 'unit', ...jestArguments()], quiet)],
];

/** Arguments passed on to Jest: `npm run check -- --json --outputFile=…`. */
const jestArguments = () => process.argv.slice(2);

/** Runs all checks, a few at a time, and prints one line each. Fails if any of them fails. */
export async function check() {
  await ensureInstalled();
  const waiting = [...STEPS];
  const worker = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) await report(...step);
  };
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), 4) }, worker));
}

async function report(name, step) {
  const start = performance.now();
  const seconds = () => `${((performance.now() - start) / 1000).toFixed(1)} s`;
  try {
    await step();
    process.stdout.write(`ok      ${name} (${seconds()})\n`);
  } catch (error) {
    process.exitCode = 1;
    const details = error instanceof ProgramFailed ? error.output : error.stack;
    process.stdout.write(`FAILED  ${name} (${seconds()})\n${details}\n`);
  }
}
