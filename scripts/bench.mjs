import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { ensureInstalled } from './lib/install.mjs';
import { inRoot } from './lib/root.mjs';

/** `npm run bench [name …]`: runs the benchmarks one after the other, each in its own process. */
await ensureInstalled();
const requested = process.argv.slice(2);
const all = readdirSync(inRoot('bench'))
  .filter((file) => file.endsWith('.bench.ts'))
  .map((file) => file.replace('.bench.ts', ''));
const unknown = requested.filter((name) => !all.includes(name));
if (unknown.length > 0) {
  process.stderr.write(`No such benchmark: ${unknown.join(', ')}. Available: ${all.join(', ')}\n`);
  process.exit(1);
}
for (const name of requested.length > 0 ? requested : all) {
  process.stdout.write(`\n── ${name}\n`);
  const { status } = spawnSync(
    process.execPath,
    [
      '--expose-gc',
      '--import',
      inRoot('test/support/typescript/register.mjs'),
      inRoot(`bench/${name}.bench.ts`),
    ],
    { stdio: 'inherit' },
  );
  if (status !== 0) process.exitCode = 1;
}
