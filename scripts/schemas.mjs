import { ensureBuilt } from './lib/build.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { readLocked, writeLocked } from './lib/locked-schemas.mjs';

/**
 * Locks the schemas of published events in `schemas/`, unless that would break a promise; `--check` only tells whether
 * what is published is what is locked.
 */
await ensureInstalled();
await ensureBuilt();
const { breaksPromise, compareWithLocks, publishedSchemas, tellFinding } =
  await import('../dist/src/published-schemas.js');
const published = publishedSchemas();
const findings = compareWithLocks(published, readLocked());
const isCheck = process.argv.includes('--check');
const broken = findings.filter((finding) => isCheck || breaksPromise(finding));

for (const finding of broken) process.stderr.write(`${tellFinding(finding)}\n`);
if (broken.length > 0) {
  process.exitCode = 1;
} else if (!isCheck) {
  for (const { name } of findings) process.stdout.write(`locked ${writeLocked(name, published)}\n`);
}
