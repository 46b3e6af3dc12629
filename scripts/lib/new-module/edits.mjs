import { UserError } from './user-error.mjs';

/** Files in which a new module is registered, with the edit of each. */
export const EDITS = [
  ['src/app.module.ts', addModule],
  ['.dependency-cruiser.mjs', addBoundary],
  ['migrations/index.ts', addMigration],
];

function addModule(text, { plural }) {
  const path = 'src/app.module.ts';
  const line = `import { ${plural.pascal}Module } from './${plural.kebab}/index.js';`;
  const imported = afterLastImport(path, text, line);
  return insert(
    path,
    imported,
    /(const DOMAINS = \[[^\]]*?),?\s*(?=\])/,
    `, ${plural.pascal}Module`,
  );
}

function addBoundary(text, { plural }) {
  const line = `\n  '${plural.kebab}': DOMAIN,`;
  return insert(
    '.dependency-cruiser.mjs',
    text,
    /(const DOMAIN = [^]*const MAY_USE = \{[^}]*?)(?=\s*\};)/,
    line,
  );
}

function addMigration(text, { plural }, { number, timestamp }) {
  const path = 'migrations/index.ts';
  const name = `${plural.pascal}${timestamp}`;
  const line = `import { ${name} } from './${number}-${plural.kebab}.js';`;
  const imported = afterLastImport(path, text, line);
  return insert(path, imported, /(const migrations = \[[^\]]*?),?\s*(?=\])/, `, ${name},`);
}

function afterLastImport(path, text, line) {
  return insert(path, text, /^([^]*^import [^;]*;\n)/m, `${line}\n`);
}

/** Inserts `addition` after the capture group of `place`. */
function insert(path, text, place, addition) {
  if (!place.test(text)) {
    const line = addition.replaceAll(/^[\s,]+|[\s,]+$/g, '');
    throw new UserError(
      `${path} does not have the expected form: cannot find the place for "${line}"`,
    );
  }
  return text.replace(place, (_match, before) => `${before}${addition}`);
}
