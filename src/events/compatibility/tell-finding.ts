import type { SchemaChange } from './schema-change.js';
import type { LockFinding } from './schema-locks.js';

const WHOM = {
  consumers: 'consumers built on the locked schema',
  history: 'readers of recorded events',
} as const;

/** A finding in the words of the one who has to mend it. */
export function tellFinding(finding: LockFinding): string {
  const { name } = finding;
  const file = `schemas/${name}.json`;
  switch (finding.kind) {
    case 'unlocked':
      return `${file}: this version is published and not locked. Lock it: npm run schemas:lock`;
    case 'outdated':
      return `${file}: the locked text is not the published one; what it allows is the same. Update it: npm run schemas:lock`;
    case 'vanished':
      return `${file}: this version is locked and no longer published. Webhooks are pinned to it, and streams and readers ask for it: put it back, and announce its end with "deprecated"`;
    case 'incompatible':
      return [
        `${file}: a locked version has changed.`,
        ...finding.changes.map(tellChange),
        `    Undo it, and publish a new version in its place: add it to "versions" with its casters, then npm run schemas:lock`,
      ].join('\n');
  }
}

function tellChange({ path, what, breaks, why }: SchemaChange): string {
  return `    ${path}: ${what}. Breaks ${WHOM[breaks]}: ${why}.`;
}
