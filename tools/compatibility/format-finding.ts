import type { SchemaChange } from './schema-change.js';
import type { LockFinding } from './schema-locks.js';

const AFFECTED = {
  consumers: 'consumers built on the locked schema',
  history: 'readers of recorded events',
} as const;

const MESSAGES = {
  unlocked: 'this version is published but not locked. Lock it: npm run schemas:lock',
  outdated:
    'the published schema has a compatible change that is not locked. Update the lock: npm run schemas:lock',
  vanished:
    'this version is locked and no longer published. Webhooks may be pinned to it, and streams and readers may request ' +
    'it. Restore it, and announce its end with "deprecated"',
  incompatible: 'a locked version has changed.',
} as const satisfies Record<LockFinding['kind'], string>;

const REMEDY =
  '    Undo the change and publish a new version instead: add it to "versions" with its casts, then run npm run schemas:lock';

/** Formats a finding as a message for the developer, with the remedy. */
export function formatFinding(finding: LockFinding): string {
  const message = `schemas/${finding.name}.json: ${MESSAGES[finding.kind]}`;
  if (finding.kind !== 'incompatible') return message;
  return [message, ...finding.changes.map(formatChange), REMEDY].join('\n');
}

function formatChange({ path, what, breaks, why }: SchemaChange): string {
  return `    ${path}: ${what}. Breaks ${AFFECTED[breaks]}: ${why}.`;
}
