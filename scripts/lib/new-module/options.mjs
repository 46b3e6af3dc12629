import { parseArgs } from 'node:util';
import { Refusal } from './refusal.mjs';

export const USAGE = `npm run new:module <plural> [-- --singular <singular>]

Makes a domain module: entity, events, service, controller, DTOs, migration and tests.

  npm run new:module customers
  npm run new:module price-lists
  npm run new:module people -- --singular person

Names are lower-case words joined by hyphens. docs/extending.md explains what is made.
`;

/** What the command line asks for. @throws {Refusal} when it does not say what it should */
export function readOptions(args, { npm_config_singular: kept } = process.env) {
  const { values, positionals } = parse(args);
  if (values.help) return { help: true };
  const [plural, ...more] = positionals;
  if (plural === undefined) throw new Refusal(`which module? It has no name.\n\n${USAGE}`);
  // Where the `--` before it was forgotten, npm takes `--singular` for an option of its own: the word behind it comes as
  // one more name, or, of `--singular=person`, in the environment.
  const singular = values.singular ?? (kept === 'true' ? more.shift() : kept);
  if (more.length === 0) return { plural, singular };
  throw new Refusal(`one name, please, and not ${positionals.length}\n\n${USAGE}`);
}

function parse(args) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: { help: { type: 'boolean', short: 'h' }, singular: { type: 'string' } },
    });
  } catch (error) {
    throw new Refusal(`${error.message}\n\n${USAGE}`);
  }
}
