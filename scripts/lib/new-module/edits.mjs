import { addEntry, addImport } from '../modules/lists.mjs';
import { UserError } from '../modules/user-error.mjs';

/** Files in which a new module is registered, with the edit of each. */
export const EDITS = [
  ['src/app.module.ts', addModule],
  ['.dependency-cruiser.mjs', addBoundary],
  ['migrations/index.ts', addMigration],
];

function addModule(text, { plural }) {
  const path = 'src/app.module.ts';
  const name = `${plural.pascal}Module`;
  const imported = addImport(path, text, `import { ${name} } from './${plural.kebab}/index.js';`);
  return addEntry(path, imported, 'DOMAINS', name);
}

function addBoundary(text, { plural }) {
  const end = /(const DOMAIN = [^]*const MAY_USE = \{[^}]*?)(?=\s*\};)/;
  if (!end.test(text)) {
    throw new UserError(
      `.dependency-cruiser.mjs does not have the expected form: cannot find the place for "'${plural.kebab}': DOMAIN"`,
    );
  }
  return text.replace(end, (before) => `${before}\n  '${plural.kebab}': DOMAIN,`);
}

function addMigration(text, { plural }, { number, timestamp }) {
  const path = 'migrations/index.ts';
  const name = `${plural.pascal}${timestamp}`;
  const imported = addImport(
    path,
    text,
    `import { ${name} } from './${number}-${plural.kebab}.js';`,
  );
  return addEntry(path, imported, 'migrations', name);
}
