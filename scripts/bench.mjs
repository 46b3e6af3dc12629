import { readdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { printTable, runBenchmark, writeResults } from './lib/bench.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { inRoot } from './lib/root.mjs';

/**
 * `npm run bench [name …] [-- --rounds <n>] [-- --quick]`: runs the benchmarks one after the other,
 * each in its own process, prints a table and writes `bench/results/<date>.json`.
 */
await ensureInstalled();
const { values, positionals } = parseArgs({
  options: { rounds: { type: 'string' }, quick: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const all = readdirSync(inRoot('bench'))
  .filter((file) => file.endsWith('.bench.ts'))
  .map((file) => file.replace('.bench.ts', ''));
const unknown = positionals.filter((name) => !all.includes(name));
if (unknown.length > 0) {
  process.stderr.write(`No such benchmark: ${unknown.join(', ')}. Available: ${all.join(', ')}\n`);
  process.exit(1);
}
if (values.rounds !== undefined && !(Number.parseInt(values.rounds, 10) >= 1)) {
  process.stderr.write('--rounds must be a positive number\n');
  process.exit(1);
}
const env = {
  ...process.env,
  BENCH_QUICK: String(values.quick),
  ...(values.rounds === undefined ? {} : { BENCH_ROUNDS: values.rounds }),
};
const rows = [];
let postgres = 'not used';
for (const name of positionals.length > 0 ? positionals : all) {
  process.stderr.write(`\n── ${name}\n`);
  const result = await runBenchmark(name, env);
  rows.push(...result.measured);
  postgres = result.postgres ?? postgres;
  if (!result.ok) process.exitCode = 1;
}
printTable(rows, postgres);
writeResults(rows, { postgres, quick: values.quick });
