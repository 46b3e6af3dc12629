import { addEntry, addImport, removeEntries, removeImport } from '../modules/lists.mjs';
import { nextMigration } from '../modules/next-migration.mjs';
import { UserError } from '../modules/user-error.mjs';
import { createdTables, textOfUp } from '../modules/tables.mjs';

const INDEX = 'migrations/index.ts';
const FILE = /^migrations\/(\d{4})-([\w-]+)\.ts$/;
const CLASS = /class (\w+) /;

/**
 * The migrations of a module: that of its name, and the later ones that change its tables.
 * @throws {UserError} if one of these also changes other tables
 */
export function migrationsOf(tree, name) {
  const all = tree
    .paths('migrations/')
    .filter((path) => FILE.test(path))
    .sort();
  const known = new Set(all.flatMap((path) => createdTables(tree.read(path))));
  const first = all.findLastIndex((path) => FILE.exec(path)[2] === name);
  const found = { paths: [], tables: [] };
  for (const [index, path] of all.entries()) {
    const changed = [...known].filter((table) => mentions(tree, path, table));
    const isOwn = index === first || changed.some((table) => found.tables.includes(table));
    if (first === -1 || index < first || !isOwn) continue;
    found.paths.push(path);
    found.tables.push(...createdTables(tree.read(path)));
    const others = changed.filter((table) => !found.tables.includes(table));
    if (others.length === 0) continue;
    throw new UserError(
      `${path} changes tables of ${name} and others (${others.join(', ')}): separate them first`,
    );
  }
  return found;
}

function mentions(tree, path, table) {
  return new RegExp(`\\b${table}\\b`).test(textOfUp(tree.read(path)));
}

/** Deletes the migrations of a module, for a database that has never run them. */
export function deleteMigrations(tree, { paths }) {
  for (const path of paths) {
    const name = classOf(tree, path);
    const text = removeImport(tree.read(INDEX), name);
    tree.write(
      INDEX,
      removeEntries(INDEX, text, 'migrations', (entry) => entry === name),
    );
    tree.delete(path);
  }
}

/**
 * Adds a migration that drops the tables of a module, and the progress of its handler groups.
 * @returns its path
 */
export function addDropMigration(tree, { name, pascal, groups }, { paths, tables }) {
  const files = tree.paths('migrations/').map((path) => path.slice('migrations/'.length));
  const { number, timestamp } = nextMigration(files);
  const path = `migrations/${number}-drop-${name}.ts`;
  const className = `Drop${pascal}${timestamp}`;
  const text = dropMigration({ name, className, groups, tables, ups: ups(tree, paths) });
  tree.write(path, text);
  const line = `import { ${className} } from './${number}-drop-${name}.js';`;
  const imported = addImport(INDEX, tree.read(INDEX), line);
  tree.write(INDEX, addEntry(INDEX, imported, 'migrations', className));
  return path;
}

export function classOf(tree, path) {
  return CLASS.exec(tree.read(path))?.[1] ?? '';
}

function ups(tree, paths) {
  return paths.map((path) => ({
    name: classOf(tree, path),
    file: path.slice('migrations/'.length),
  }));
}

function dropMigration({ name, className, groups, tables, ups }) {
  const imports = ups.map(
    (up) => `import { ${up.name} } from './${up.file.replace(/\.ts$/, '.js')}';\n`,
  );
  const queries = [
    `DROP TABLE ${tables.join(', ')}`,
    ...groups.flatMap((group) => [
      `DELETE FROM handler_inbox WHERE group_name = '${group}'`,
      `DELETE FROM log_cursor WHERE name = 'handlers:${group}'`,
    ]),
  ];
  return `import type { MigrationInterface, QueryRunner } from 'typeorm';
${imports.join('')}
/** The module "${name}" was removed. Events that it has published stay in the log. */
export class ${className} implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
${queries.map((query) => `    await db.query(\`${query}\`);`).join('\n')}
  }

  async down(db: QueryRunner): Promise<void> {
${ups.map((up) => `    await new ${up.name}().up(db);`).join('\n')}
  }
}
`;
}
