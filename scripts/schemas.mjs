import { ensureInstalled } from './lib/install.mjs';
import { readLocked, writeLocked } from './lib/locked-schemas.mjs';

/**
 * Locks the schemas of published events in `schemas/`, unless that would break a promise; `--check` only tells whether
 * what is published is what is locked.
 */
await ensureInstalled();
// Only now: the loader needs what was just installed.
await import('../test/support/typescript/register.mjs');
const { compareWithLocks, formatFinding, isBreaking, publishedSchemas } =
  await import('../src/published-schemas.ts');
const published = publishedSchemas();
const findings = compareWithLocks(published, readLocked());
const isCheck = process.argv.includes('--check');
const broken = findings.filter((finding) => isCheck || isBreaking(finding));

for (const finding of broken) process.stderr.write(`${formatFinding(finding)}\n`);
if (broken.length > 0) {
  process.exitCode = 1;
} else if (!isCheck) {
  for (const { name } of findings) process.stdout.write(`locked ${writeLocked(name, published)}\n`);
}
