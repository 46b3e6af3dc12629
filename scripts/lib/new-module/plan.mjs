import { readdirSync, readFileSync } from 'node:fs';
import { inRoot } from '../root.mjs';
import { EDITS } from './edits.mjs';
import { renderModule } from './template.mjs';

/** Where the migrations' numbers are counted from, in the names of their classes. */
const FIRST_TIMESTAMP = 1_760_000_000_000;

/**
 * All that is to be written: the text of each file, by path, and which of them are new.
 * @throws {Refusal} when a file that must get a line is not as expected
 */
export function planModule(names) {
  const migration = nextMigration();
  const made = renderModule(names, migration);
  const changed = EDITS.map(([path, edit]) => [
    path,
    edit(readFileSync(inRoot(path), 'utf8'), names, migration),
  ]);
  return {
    files: { ...made, ...Object.fromEntries(changed) },
    made: Object.keys(made),
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
