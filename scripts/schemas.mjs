import { ensureInstalled } from './lib/install.mjs';
import { readLocked, writeLocked } from './lib/locked-schemas.mjs';

/**
 * Locks the published event schemas in `schemas/`, unless a change would break readers. `--check`
 * only verifies that the published schemas are the locked ones.
 */
await ensureInstalled();
// Imported late: the loader needs the packages installed above.
await import('../test/support/typescript/register.mjs');
const { assertDefinitions, publishedSchemas } = await import('../tools/published-schemas.ts');
const { compareWithLocks, formatFinding, isBreaking } =
  await import('../tools/compatibility/index.ts');
try {
  assertDefinitions();
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}
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
