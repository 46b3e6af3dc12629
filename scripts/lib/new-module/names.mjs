import { UserError } from '../modules/user-error.mjs';

/** Words of lower-case letters and digits, joined by hyphens, each starting with a letter. */
const NAME = /^[a-z][a-z0-9]*(-[a-z][a-z0-9]*)*$/;

/** PostgreSQL truncates names after 63 characters, and index names are longer than table names. */
const MAX_LENGTH = 40;

/** Rules for regular plurals; others need `--singular`. */
const SINGULARS = [
  [/([^aeiou])ies$/, '$1y'],
  [/(ss|sh|ch|x|zz)es$/, '$1'],
  [/([^isu])s$/, '$1'],
];

/** A module's name in all its forms. @throws {UserError} when the name is invalid */
export function namesOf(plural, singular = singularOf(plural)) {
  for (const name of [plural, singular]) check(name);
  return { plural: formsOf(plural), singular: formsOf(singular) };
}

function singularOf(plural) {
  check(plural);
  const rule = SINGULARS.find(([ending]) => ending.test(plural));
  if (rule) return plural.replace(...rule);
  throw new UserError(
    `cannot derive the singular of "${plural}". Run: npm run new:module ${plural} -- --singular <singular>`,
  );
}

function check(name) {
  if (!NAME.test(name)) {
    throw new UserError(
      `"${name}" is not a valid module name: use lower-case words joined by hyphens, in the plural, such as price-lists`,
    );
  }
  if (name.length > MAX_LENGTH) {
    throw new UserError(`"${name}" is too long: use at most ${MAX_LENGTH} characters`);
  }
}

/**
 * price-lists in paths, priceLists for variables, PriceLists for classes, price_lists for tables
 * and events, price lists in prose.
 */
function formsOf(kebab) {
  const words = kebab.split('-');
  const pascal = words.map(capitalized).join('');
  return {
    kebab,
    pascal,
    camel: pascal[0].toLowerCase() + pascal.slice(1),
    snake: words.join('_'),
    words: words.join(' '),
  };
}

export function capitalized(text) {
  return text[0].toUpperCase() + text.slice(1);
}
