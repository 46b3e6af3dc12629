import ts from 'typescript';

/** The widest line of a comment. Prettier wraps code at this width, but leaves comments alone. */
export const COLUMNS = 100;

/** Lines that cannot be wrapped: table rows, and directives to tools, which end with their line. */
const UNWRAPPABLE = /^\s*(\*\s*\|.*\||\/\/ (oxlint-|eslint-|@ts-|prettier-))/;
const URL = /https?:\/\/\S{20,}/;
const FENCE = /^\s*(\*|\/\/)?\s*```/;

/** All comments of a source text, as `{ pos, end }` in order. */
export function commentsOf(text, fileName) {
  const source = ts.createSourceFile(fileName, text, ts.ScriptTarget.Latest, false);
  const found = new Map();
  const add = (ranges) => ranges?.forEach((range) => found.set(range.pos, range));
  const visit = (node) => {
    const children = node.getChildren(source);
    if (children.length === 0) {
      add(ts.getLeadingCommentRanges(text, node.pos));
      add(ts.getTrailingCommentRanges(text, node.end));
    }
    for (const child of children) if (!ts.isJSDoc(child)) visit(child);
  };
  visit(source);
  return [...found.values()].sort((a, b) => a.pos - b.pos);
}

/** The line numbers, from 1, of comment lines that are wider than `COLUMNS`. */
export function wideCommentLines(text, fileName) {
  const lines = text.split('\n');
  if (!lines.some((line) => line.length > COLUMNS)) return [];
  const lineOf = lineFinder(lines);
  const wide = new Set();
  for (const { pos, end } of commentsOf(text, fileName)) {
    let isFenced = false;
    for (let n = lineOf(pos); n <= lineOf(end - 1); n += 1) {
      const line = lines[n];
      if (FENCE.test(line)) isFenced = !isFenced;
      const mayBeWide = isFenced || UNWRAPPABLE.test(line) || URL.test(line);
      if (line.length > COLUMNS && !mayBeWide) wide.add(n + 1);
    }
  }
  return [...wide];
}

/** Maps an offset in the text to the index of its line. */
function lineFinder(lines) {
  const starts = [];
  let offset = 0;
  for (const line of lines) {
    starts.push(offset);
    offset += line.length + 1;
  }
  return (position) => {
    const next = starts.findIndex((start) => start > position);
    return next === -1 ? starts.length - 1 : next - 1;
  };
}
