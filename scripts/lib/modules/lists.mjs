import { UserError } from './user-error.mjs';

/** Adds an entry to the array `const <name> = […]` of a source text. */
export function addEntry(path, text, name, entry) {
  const { start, end, entries } = listIn(path, text, name, entry);
  return text.slice(0, start) + [...entries, entry].join(', ') + text.slice(end);
}

/** Removes the entries that `isRemoved` selects from the array `const <name> = […]`. */
export function removeEntries(path, text, name, isRemoved) {
  const { start, end, entries } = listIn(path, text, name, name);
  const kept = entries.filter((entry) => !isRemoved(entry));
  return text.slice(0, start) + kept.join(', ') + text.slice(end);
}

/** The entries of the array `const <name> = […]`, as texts. */
export function entriesOf(path, text, name) {
  return listIn(path, text, name, name).entries;
}

/** Adds an import after the last one. */
export function addImport(path, text, line) {
  const imports = [...text.matchAll(/^import [^;]*;\n/gm)];
  const last = imports.at(-1);
  if (!last) throw unexpectedForm(path, line);
  const end = last.index + last[0].length;
  return `${text.slice(0, end)}${line}\n${text.slice(end)}`;
}

/** Removes the import of a name that is imported alone. */
export function removeImport(text, name) {
  return text.replace(new RegExp(`^import \\{ ${name} \\} from '[^']*';\\n`, 'm'), '');
}

/** @param what is named in the error if there is no such array */
function listIn(path, text, name, what) {
  const opening = new RegExp(`const ${name}\\b.*? = \\[`).exec(text);
  if (!opening) throw unexpectedForm(path, what);
  const start = opening.index + opening[0].length;
  const entries = [];
  let depth = 0;
  let from = start;
  for (let at = start; at < text.length; at += 1) {
    const isEnd = depth === 0 && text[at] === ']';
    if (isEnd || (depth === 0 && text[at] === ',')) {
      entries.push(text.slice(from, at).trim());
      from = at + 1;
    }
    if (isEnd) return { start, end: at, entries: entries.filter((entry) => entry !== '') };
    if ('[{('.includes(text[at])) depth += 1;
    if (']})'.includes(text[at])) depth -= 1;
  }
  throw unexpectedForm(path, what);
}

function unexpectedForm(path, what) {
  return new UserError(
    `${path} does not have the expected form: cannot find the place for "${what}"`,
  );
}
