import { readdirSync, readFileSync } from 'node:fs';
import { ensureInstalled } from '../install.mjs';
import { inRoot } from '../root.mjs';
import { runNode } from '../run.mjs';
import { allOrNothing } from './all-or-nothing.mjs';
import { write } from './apply.mjs';
import { addEntry, addImport } from './lists.mjs';
import { nextMigration } from './next-migration.mjs';
import { runCommand } from './run-command.mjs';
import { UserError } from './user-error.mjs';

const INDEX = 'migrations/index.ts';
const NAME = /^[a-z][a-z0-9]*(-[a-z][a-z0-9]*)*$/;
const USAGE = 'Usage: npm run new:migration <name>, such as: npm run new:migration customer-emails';

/** `npm run new:migration <name>`: creates and lists an empty migration with the next number. */
export async function newMigration(args) {
  await runCommand('new:migration', async () => {
    const [name, ...more] = args;
    if (name === undefined || more.length > 0) throw new UserError(USAGE);
    if (!NAME.test(name)) {
      throw new UserError(`"${name}" is not lower-case words joined by hyphens. ${USAGE}`);
    }
    await ensureInstalled();
    const files = planMigration(name);
    const [path] = Object.keys(files);
    await allOrNothing(Object.keys(files), async () => {
      write(files);
      await runNode(['node_modules/prettier/bin/prettier.cjs', '--write', path, INDEX], {
        quiet: true,
      });
    });
    process.stdout.write(`Created ${path}, and listed it in ${INDEX}.
Next: write its SQL. It runs at the next start, once. A migration that has run is never changed.
`);
  });
}

/** @returns the text of the files by their paths, that of the migration first */
function planMigration(name) {
  const names = readdirSync(inRoot('migrations'));
  const taken = names.find((file) => file.slice(5) === `${name}.ts`);
  if (taken) throw new UserError(`migrations/${taken} already exists: choose another name`);
  const { number, timestamp } = nextMigration(names);
  const words = name.split('-').map((word) => word[0].toUpperCase() + word.slice(1));
  const className = `${words.join('')}${timestamp}`;
  const line = `import { ${className} } from './${number}-${name}.js';`;
  const imported = addImport(INDEX, readFileSync(inRoot(INDEX), 'utf8'), line);
  return {
    [`migrations/${number}-${name}.ts`]: textOf(className),
    [INDEX]: addEntry(INDEX, imported, 'migrations', className),
  };
}

function textOf(className) {
  return `import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ${className} implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(\`\`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(\`\`);
  }
}
`;
}
