import { Refusal } from './refusal.mjs';

/** Words of lower-case letters and digits, joined by hyphens; each begins with a letter. */
const NAME = /^[a-z][a-z0-9]*(-[a-z][a-z0-9]*)*$/;

/** PostgreSQL cuts names after 63 characters, and an index has a longer one than its table. */
const MAX_LENGTH = 40;

/** What most plurals are made of; for all others there is `--singular`. */
const SINGULARS = [
  [/([^aeiou])ies$/, '$1y'],
  [/(ss|sh|ch|x|zz)es$/, '$1'],
  [/([^isu])s$/, '$1'],
];

/** A module's name in the forms that it is written in. @throws {Refusal} when it is no name */
export function namesOf(plural, singular = singularOf(plural)) {
  for (const name of [plural, singular]) check(name);
  return { plural: formsOf(plural), singular: formsOf(singular) };
}

function singularOf(plural) {
  check(plural);
  const rule = SINGULARS.find(([ending]) => ending.test(plural));
  if (rule) return plural.replace(...rule);
  throw new Refusal(
    `what is one of the "${plural}" called? npm run new:module ${plural} -- --singular <singular>`,
  );
}

function check(name) {
  if (!NAME.test(name)) {
    throw new Refusal(
      `"${name}" is no name for a module: it needs lower-case words joined by hyphens, in the plural, as price-lists`,
    );
  }
  if (name.length > MAX_LENGTH) {
    throw new Refusal(`"${name}" is too long: ${MAX_LENGTH} characters are the most`);
  }
}

/** price-lists: in paths; priceLists: variables; PriceLists: classes; price_lists: tables and events; price lists: prose. */
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
