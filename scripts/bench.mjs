import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { ensureInstalled } from './lib/install.mjs';
import { inRoot } from './lib/root.mjs';

/** `npm run bench [name …]`: each benchmark in a process of its own, one after the other. */
await ensureInstalled();
const wanted = process.argv.slice(2);
const all = readdirSync(inRoot('bench'))
  .filter((file) => file.endsWith('.bench.ts'))
  .map((file) => file.replace('.bench.ts', ''));
const unknown = wanted.filter((name) => !all.includes(name));
if (unknown.length > 0) {
  process.stderr.write(`No benchmark ${unknown.join(', ')}. There are: ${all.join(', ')}\n`);
  process.exit(1);
}
for (const name of wanted.length > 0 ? wanted : all) {
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
