import pluralize from 'pluralize-esm';
import { UserError } from '../modules/user-error.mjs';

/** Words of lower-case letters and digits, joined by hyphens, each starting with a letter. */
const NAME = /^[a-z][a-z0-9]*(-[a-z][a-z0-9]*)*$/;

/** PostgreSQL truncates names after 63 characters, and index names are longer than table names. */
const MAX_LENGTH = 40;

/**
 * A module's name in all its forms. The singular is derived unless it is given, and may be the same
 * word (news).
 * @throws {UserError} when the name is invalid, or a singular
 */
export function namesOf(plural, singular) {
  check(plural);
  if (singular !== undefined) check(singular);
  return { plural: formsOf(plural), singular: formsOf(singular ?? singularOf(plural)) };
}

function singularOf(name) {
  const [, before, word] = /^(.*-)?([^-]+)$/.exec(name);
  if (pluralize.isPlural(word)) return (before ?? '') + pluralize.singular(word);
  const plural = (before ?? '') + pluralize.plural(word);
  throw new UserError(
    `"${name}" seems to be a singular, and a module is named in the plural. Run one of:
  npm run new:module ${plural}
  npm run new:module ${name} -- --singular ${name}   # if the word has no plural`,
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
