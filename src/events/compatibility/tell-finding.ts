import type { SchemaChange } from './schema-change.js';
import type { LockFinding } from './schema-locks.js';

const WHOM = {
  consumers: 'consumers built on the locked schema',
  history: 'readers of recorded events',
} as const;

const TOLD = {
  unlocked: 'this version is published and not locked. Lock it: npm run schemas:lock',
  outdated:
    'the locked text is not the published one; what it allows is the same. Update it: npm run schemas:lock',
  vanished:
    'this version is locked and no longer published. Webhooks are pinned to it, streams and readers ask for it: put it ' +
    'back, and announce its end with "deprecated"',
  incompatible: 'a locked version has changed.',
} as const satisfies Record<LockFinding['kind'], string>;

const WAY_OUT =
  '    Undo it, and publish a new version in its place: add it to "versions" with its casters, then npm run schemas:lock';

/** A finding in the words of the one who has to mend it. */
export function tellFinding(finding: LockFinding): string {
  const told = `schemas/${finding.name}.json: ${TOLD[finding.kind]}`;
  if (finding.kind !== 'incompatible') return told;
  return [told, ...finding.changes.map(tellChange), WAY_OUT].join('\n');
}

function tellChange({ path, what, breaks, why }: SchemaChange): string {
  return `    ${path}: ${what}. Breaks ${WHOM[breaks]}: ${why}.`;
}
