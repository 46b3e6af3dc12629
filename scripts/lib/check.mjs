import { availableParallelism } from 'node:os';
import { hintsFor } from './check-hints.mjs';
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
  [
    'boundaries',
    tool('dependency-cruiser/bin/dependency-cruise.mjs', '--output-type', 'err-long', ...MODULES),
  ],
  ['dead code', tool('knip/bin/knip.js')],
  ['format', tool('prettier/bin/prettier.cjs', '--check', '.')],
  ['typed SQL', async () => await runNode(['scripts/sql.mjs'], quiet)],
  ['comments', async () => await runNode(['scripts/comments.mjs'], quiet)],
  ['.env.example', async () => await runNode(['scripts/env-example.mjs', '--check'], quiet)],
  ['event schemas', async () => await runNode(['scripts/schemas.mjs', '--check'], quiet)],
  ['documents', async () => await runNode(['scripts/documents.mjs', '--check'], quiet)],
  ['unit tests', async () => await jest(['--selectProjects', 'unit', ...jestArguments()], quiet)],
];

const NAMES = STEPS.map(([name]) => name);

/** `npm run check -- --only lint,comments` runs these steps alone. */
const ONLY = '--only';

/** Arguments passed on to Jest: `npm run check -- --json --outputFile=…`. */
const jestArguments = () => {
  const given = process.argv.slice(2);
  const at = given.indexOf(ONLY);
  return at === -1 ? given : given.toSpliced(at, 2);
};

/** Runs all checks, a few at a time, and prints one line each. Fails if any of them fails. */
export async function check() {
  const unknown = chosen().filter((name) => !NAMES.includes(name));
  if (unknown.length > 0) {
    const message = `No such check: ${unknown.join(', ')}. There are: ${NAMES.join(', ')}\n`;
    process.stderr.write(message);
    process.exitCode = 1;
    return;
  }
  const waiting = STEPS.filter(([name]) => chosen().includes(name));
  const count = waiting.length;
  await ensureInstalled();
  const failed = [];
  const worker = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) {
      if (!(await report(...step))) failed.push(step[0]);
    }
  };
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), 4) }, worker));
  if (failed.length === 0) return;
  process.exitCode = 1;
  process.stdout.write(`${failed.length} of ${count} checks failed: ${failed.join(', ')}\n`);
}

/** The names of the steps to run; they may be unknown. */
function chosen() {
  const at = process.argv.indexOf(ONLY);
  return at === -1 ? NAMES : (process.argv[at + 1] ?? '').split(',');
}

/** @returns whether the step succeeded */
async function report(name, step) {
  const start = performance.now();
  const seconds = () => `${((performance.now() - start) / 1000).toFixed(1)} s`;
  try {
    await step();
    process.stdout.write(`ok      ${name} (${seconds()})\n`);
    return true;
  } catch (error) {
    const details = error instanceof ProgramFailed ? error.output : error.stack;
    const hints = hintsFor(name, details);
    process.stdout.write(`FAILED  ${name} (${seconds()})\n${details.trimEnd()}\n${hints}\n`);
    return false;
  }
}
