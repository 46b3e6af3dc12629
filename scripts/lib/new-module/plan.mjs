import { readdirSync, readFileSync } from 'node:fs';
import { inRoot } from '../root.mjs';
import { nextMigration } from '../modules/next-migration.mjs';
import { EDITS } from './edits.mjs';
import { renderModule } from './template.mjs';

/**
 * All files to be written, with their text by path, and which of them are new.
 * @throws {UserError} when a file to be edited does not have the expected form
 */
export function planModule(names) {
  const migration = nextMigration(readdirSync(inRoot('migrations')));
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
