import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { capitalized } from './names.mjs';

/**
 * The template is a complete module, laid out as in the project and named "sample things": two
 * words, so that all forms of the name differ. Its migration has the number 0000.
 */
const FOLDER = fileURLToPath(new URL('template/', import.meta.url));
const SUFFIX = '.tpl';

/** The template's files by their path in the project. */
const template = new Map(
  readdirSync(FOLDER, { recursive: true })
    .filter((path) => path.endsWith(SUFFIX))
    .map((path) => [
      path.replaceAll('\\', '/').slice(0, -SUFFIX.length),
      readFileSync(join(FOLDER, path), 'utf8'),
    ]),
);

/** All identifiers of the template, which classes and variables of a module must not repeat. */
export const templateWords = new Set(
  [...template.values()].flatMap((text) => withoutComments(text).match(/[A-Za-z_]\w*/g) ?? []),
);

/** Keywords, which cannot be variable names. */
const KEYWORDS = new Set(
  'arguments as async await break case catch class const continue debugger default delete do else enum eval export \
extends false finally for from function get if implements import in instanceof interface let new null of package \
private protected public return set static super switch this throw true try type typeof undefined var void while \
with yield'.split(/\s+/),
);

/** The files of a new module: text by path. */
export function renderModule(names, migration) {
  const rename = renamer(names);
  const renumber = (text) =>
    text
      .replace('migrations/0000', `migrations/${migration.number}`)
      .replace('1760000000000', String(migration.timestamp));
  return Object.fromEntries(
    [...template].map(([path, text]) => [renumber(rename(path)), renumber(rename(text))]),
  );
}

function renamer({ plural, singular }) {
  const forms = [
    ...formsAs('sampleThings', 'SampleThings', 'sample-things', 'sample_things', plural),
    ...formsAs('sampleThing', 'SampleThing', 'sample-thing', 'sample_thing', singular),
    [/\b([Aa]) (?=sample thing\b)/g, isSpokenWithVowel(singular.words) ? '$1n ' : '$1 '],
    [/\bsample things\b/g, plural.words],
    [/\bSample things\b/g, capitalized(plural.words)],
    [/\bsample thing\b/g, singular.words],
  ];
  return (text) => forms.reduce((result, [from, to]) => result.replace(from, to), text);
}

/** Alone, the camel-case form is a variable and may clash; as part of a longer name it cannot. */
function formsAs(camel, pascal, kebab, snake, form) {
  return [
    [new RegExp(`\\b${camel}\\b`, 'g'), variableOf(form)],
    [new RegExp(camel, 'g'), form.camel],
    [new RegExp(pascal, 'g'), form.pascal],
    [new RegExp(kebab, 'g'), form.kebab],
    [new RegExp(snake, 'g'), form.snake],
  ];
}

function variableOf({ camel, pascal }) {
  return KEYWORDS.has(camel) || templateWords.has(camel) ? `the${pascal}` : camel;
}

/** A heuristic for the article: an invoice, a unit. */
function isSpokenWithVowel(words) {
  return /^([aeio]|u(?!ni|s[ae]))/.test(words);
}

function withoutComments(text) {
  return text.replaceAll(/\/\*[^]*?\*\/|\/\/.*/g, '');
}
