import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createdTables, droppedTables } from '../modules/tables.mjs';
import { UserError } from '../modules/user-error.mjs';
import { inRoot } from '../root.mjs';
import { templateWords } from './template.mjs';

/** Paths served without a controller or reserved for the system. */
const OTHER_ROUTES = ['admin', 'asyncapi', 'audit', 'console', 'docs', 'metrics', 'openapi'];

/** TypeORM's own table. */
const OTHER_TABLES = ['migrations'];

/** SQL keywords that cannot be table names. */
const SQL_WORDS =
  /^(all|analy[sz]e|any|as|asc|case|cast|check|column|desc|do|else|end|group|is|limit|offset|order|overlaps|primary|references|table|to|user|using|when|window)$/;

/** @throws {UserError} when a folder, route, table, event or class of that name exists */
export function assertNoConflicts(names) {
  const api = readFileSync(inRoot('client/api.d.ts'), 'utf8');
  const conflict =
    inFolders(names) ??
    inApi(names, api) ??
    inDatabase(names) ??
    inEvents(names) ??
    inClasses(names);
  if (conflict) throw new UserError(`${conflict}: choose another name`);
}

function inFolders({ plural }) {
  const folders = ['src', 'test/integration', 'test/samples'].map(
    (one) => `${one}/${plural.kebab}`,
  );
  const taken = folders.find((path) => existsSync(inRoot(path)));
  return taken && `${taken} already exists`;
}

function inApi({ plural, singular }, api) {
  const has = (pattern) => new RegExp(`^ +${pattern}`, 'm').test(api);
  if (OTHER_ROUTES.includes(plural.kebab) || has(`"/${plural.kebab}[/"]`)) {
    return `the route /${plural.kebab} already exists`;
  }
  const schemas = ['', 'Create', 'Update'].map((prefix) => prefix + singular.pascal);
  const operations = [`list${plural.pascal}`, `get${singular.pascal}`];
  const taken = [...schemas, ...operations].find((name) => has(`${name}: \\{`));
  return taken && `the API already has a ${taken}`;
}

function inDatabase({ plural }) {
  if (tables().includes(plural.snake)) return `the table ${plural.snake} already exists`;
  const isKeyword = SQL_WORDS.test(plural.snake);
  return isKeyword ? `"${plural.snake}" is an SQL keyword and cannot be a table name` : undefined;
}

function inEvents({ singular }) {
  const isTaken = readdirSync(inRoot('schemas')).some((type) =>
    type.startsWith(`${singular.snake}.`),
  );
  return isTaken ? `events named ${singular.snake}.* already exist` : undefined;
}

function inClasses({ plural, singular }) {
  if (templateWords.has(singular.pascal) || singular.pascal in globalThis) {
    return `the class ${singular.pascal} would shadow another one of that name`;
  }
  const className = `${plural.pascal}Module`;
  const owner = moduleFiles().find((path) =>
    readFileSync(inRoot(path), 'utf8').includes(`class ${className} `),
  );
  return owner && `${owner} already defines a ${className}`;
}

/** The tables that exist once all migrations have run. */
function tables() {
  const found = new Set(OTHER_TABLES);
  for (const name of readdirSync(inRoot('migrations')).sort()) {
    const text = readFileSync(inRoot('migrations', name), 'utf8');
    for (const table of createdTables(text)) found.add(table);
    for (const table of droppedTables(text)) found.delete(table);
  }
  return [...found];
}

function moduleFiles() {
  return readdirSync(inRoot('src'), { recursive: true })
    .filter((path) => path.endsWith('.module.ts'))
    .map((path) => `src/${path.replaceAll('\\', '/')}`);
}
