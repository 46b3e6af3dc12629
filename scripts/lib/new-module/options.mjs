import { parseArgs } from 'node:util';
import { Refusal } from './refusal.mjs';

export const USAGE = `npm run new:module <plural> [-- --singular <singular>]

Makes a domain module: entity, events, service, controller, DTOs, migration and tests.

  npm run new:module customers
  npm run new:module price-lists
  npm run new:module people -- --singular person

Names are lower-case words joined by hyphens. docs/extending.md explains what is made.
`;

/**
 * What the command line asks for. npm keeps `--singular person` to itself where the `--` before it was forgotten, and
 * hands it over in the environment.
 */
export function readOptions(args, environment = process.env) {
  const { values, positionals } = parse(args);
  if (values.help) return { help: true };
  const [plural, ...more] = positionals;
  if (plural === undefined) throw new Refusal(`which module? It has no name.\n\n${USAGE}`);
  if (more.length > 0)
    throw new Refusal(`one name, please, and not ${more.length + 1}\n\n${USAGE}`);
  return { plural, singular: values.singular ?? environment.npm_config_singular };
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
