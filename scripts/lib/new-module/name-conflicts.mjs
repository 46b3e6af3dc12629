import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { inRoot } from '../root.mjs';
import { UserError } from '../modules/user-error.mjs';
import { templateWords } from './template.mjs';

/** Paths served without a controller or reserved for the system. */
const OTHER_ROUTES = ['admin', 'asyncapi', 'audit', 'console', 'docs', 'metrics', 'openapi'];

/** TypeORM's own table. */
const OTHER_TABLES = ['migrations'];

/** SQL keywords that cannot be table names. */
const SQL_WORDS =
  /^(all|analy[sz]e|any|as|asc|case|cast|check|column|desc|do|else|end|group|is|limit|offset|order|overlaps|primary|references|table|to|user|using|when|window)$/;

/** @throws {UserError} when a folder, route, table, event or class of that name exists */
export function assertNoConflicts({ plural, singular }) {
  const api = readFileSync(inRoot('client/api.d.ts'), 'utf8');
  const reject = (isConflict, message) => {
    if (isConflict) throw new UserError(`${message}: choose another name`);
  };
  for (const folder of ['src', 'test/integration']) {
    const path = `${folder}/${plural.kebab}`;
    reject(existsSync(inRoot(path)), `${path} already exists`);
  }
  reject(
    OTHER_ROUTES.includes(plural.kebab) || new RegExp(`^ +"/${plural.kebab}[/"]`, 'm').test(api),
    `the route /${plural.kebab} already exists`,
  );
  reject(tables().includes(plural.snake), `the table ${plural.snake} already exists`);
  reject(
    SQL_WORDS.test(plural.snake),
    `"${plural.snake}" is an SQL keyword and cannot be a table name`,
  );
  reject(
    readdirSync(inRoot('schemas')).some((type) => type.startsWith(`${singular.snake}.`)),
    `events named ${singular.snake}.* already exist`,
  );
  reject(
    templateWords.has(singular.pascal) || singular.pascal in globalThis,
    `the class ${singular.pascal} would shadow another one of that name`,
  );
  for (const dto of [`${singular.pascal}Response`, `Create${singular.pascal}`]) {
    reject(new RegExp(`^ +${dto}: `, 'm').test(api), `the API already has a ${dto}`);
  }
}

function tables() {
  const created = readdirSync(inRoot('migrations')).flatMap((name) => [
    ...readFileSync(inRoot('migrations', name), 'utf8').matchAll(
      /CREATE TABLE (?:IF NOT EXISTS )?(\w+)/g,
    ),
  ]);
  return [...created.map(([, table]) => table), ...OTHER_TABLES];
}
