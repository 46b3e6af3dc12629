/** The tables that the text of a migration creates. */
export function createdTables(text) {
  return namesAfter(text, /CREATE TABLE (?:IF NOT EXISTS )?(\w+)/g);
}

/** The tables that the text of a migration drops. */
export function droppedTables(text) {
  return namesAfter(text, /DROP TABLE (?:IF EXISTS )?(\w+(?:, \w+)*)/g);
}

/** What a migration does, without its comments and without how it is undone. */
export function textOfUp(text) {
  const start = text.indexOf('async up(');
  const end = text.indexOf('async down(');
  const up = text.slice(Math.max(0, start), end === -1 ? undefined : end);
  return up.replaceAll(/\/\*[^]*?\*\/|\/\/.*/g, '');
}

function namesAfter(text, pattern) {
  return [...textOfUp(text).matchAll(pattern)].flatMap(([, names]) =>
    names.split(',').map((name) => name.trim()),
  );
}
