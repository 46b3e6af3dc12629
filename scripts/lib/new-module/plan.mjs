import { readdirSync, readFileSync } from 'node:fs';
import { inRoot } from '../root.mjs';
import { EDITS } from './edits.mjs';
import { renderModule } from './template.mjs';

/** The base of the timestamps in the class names of migrations. */
const FIRST_TIMESTAMP = 1_760_000_000_000;

/**
 * All files to be written, with their text by path, and which of them are new.
 * @throws {UserError} when a file to be edited does not have the expected form
 */
export function planModule(names) {
  const migration = nextMigration();
  const created = renderModule(names, migration);
  const changed = EDITS.map(([path, edit]) => [
    path,
    edit(readFileSync(inRoot(path), 'utf8'), names, migration),
  ]);
  return {
    files: { ...created, ...Object.fromEntries(changed) },
    created: Object.keys(created),
    changed: changed.map(([path]) => path),
  };
}

function nextMigration() {
  const numbers = readdirSync(inRoot('migrations')).map((name) => Number.parseInt(name, 10) || 0);
  const number = Math.max(0, ...numbers) + 1;
  return {
    number: String(number).padStart(4, '0'),
    timestamp: FIRST_TIMESTAMP + number,
  };
}
