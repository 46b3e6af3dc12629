import { parseArgs } from 'node:util';
import { UserError } from '../modules/user-error.mjs';

export const USAGE = `npm run remove:module <name …> [-- --unapplied]

Removes domain modules with their events, tables and tests, and undoes what new:module has edited.

  npm run remove:module customers
  npm run remove:module orders inventory notifications
  npm run remove:module customers -- --unapplied

A new migration drops the tables, since the module's own migration may have run somewhere. With
--unapplied, which says that it has run on no database that you keep, it is deleted instead.
`;

/** Parses the command line. @throws {UserError} when it is invalid */
export function readOptions(args, { npm_config_unapplied: swallowed } = process.env) {
  const { values, positionals: names } = parse(args);
  if (values.help) return { help: true };
  if (names.length === 0) throw new UserError(`the name of the module is missing\n\n${USAGE}`);
  // Without the `--` before it, npm takes `--unapplied` as its own option.
  return { names: [...new Set(names)], unapplied: values.unapplied || swallowed === 'true' };
}

function parse(args) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        help: { type: 'boolean', short: 'h' },
        unapplied: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw new UserError(`${error.message}\n\n${USAGE}`);
  }
}
