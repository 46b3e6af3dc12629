import { parseArgs } from 'node:util';
import { UserError } from '../modules/user-error.mjs';

export const USAGE = `npm run new:module <plural> [-- --singular <singular>]

Creates a domain module: entity, events, service, controller, DTOs, migration and tests.

  npm run new:module customers
  npm run new:module price-lists
  npm run new:module people                      # a person
  npm run new:module stock -- --singular stock   # a word without a plural

Names are lower-case words joined by hyphens. docs/extending.md describes the files.
`;

/** Parses the command line. @throws {UserError} when it is invalid */
export function readOptions(args, { npm_config_singular: swallowed } = process.env) {
  const { values, positionals } = parse(args);
  if (values.help) return { help: true };
  const [plural, ...more] = positionals;
  if (plural === undefined) throw new UserError(`the name of the module is missing\n\n${USAGE}`);
  // Without the `--` before it, npm takes `--singular` as its own option: the word after it arrives
  // as another name or, for `--singular=person`, in the environment.
  const singular = values.singular ?? (swallowed === 'true' ? more.shift() : swallowed);
  if (more.length === 0) return { plural, singular };
  throw new UserError(`expected one name, got ${positionals.length}\n\n${USAGE}`);
}

function parse(args) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: { help: { type: 'boolean', short: 'h' }, singular: { type: 'string' } },
    });
  } catch (error) {
    throw new UserError(`${error.message}\n\n${USAGE}`);
  }
}
