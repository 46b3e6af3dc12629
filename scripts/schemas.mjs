import { ensureInstalled } from './lib/install.mjs';
import { readLocked, writeLocked } from './lib/locked-schemas.mjs';

/**
 * Locks the schemas of published events in `schemas/`, unless a change is breaking. With `--check`,
 * only reports the differences between published and locked schemas.
 */
await ensureInstalled();
// Imported after the installation, which the loader needs.
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
