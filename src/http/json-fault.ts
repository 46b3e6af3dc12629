/** The tokens of JSON (RFC 8259 §2 to §7); `y` matches each exactly where it is expected. */
const BLANKS = /[ \t\n\r]*/y;
/** All but quotes, backslashes and control characters below U+0020. */
const CHARACTERS = /[ !#-[\]-\uffff]+/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORDS = ['true', 'false', 'null'];

/** Thrown at the first character that cannot continue the text. */
class Fault extends Error {
  constructor(readonly position: number) {
    super();
  }
}

/**
 * The position of the first character at which a text stops being JSON, counted from 0; its length
 * if more is expected; -1 if it is JSON. `JSON.parse` reports a position only in some of its
 * messages, whose wording changes between versions of Node. The depth must have been checked.
 */
export function findJsonFault(text: string): number {
  try {
    const end = blanks(text, value(text, 0));
    return end < text.length ? end : -1;
  } catch (error) {
    if (error instanceof Fault) return error.position;
    throw error;
  }
}

/** The line and column of a position, both counted from 1. */
export function placeOf(position: number, text: string): { line: number; column: number } {
  const before = text.slice(0, position);
  const lineStart = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: position - lineStart + 1 };
}

/** @returns the position after the value, as do the functions below */
function value(text: string, from: number): number {
  const at = blanks(text, from);
  const first = text[at];
  if (first === '{') return members(text, at, '}', (start) => member(text, start));
  if (first === '[') return members(text, at, ']', (start) => value(text, start));
  if (first === '"') return string(text, at);
  return match(NUMBER, text, at) ?? word(text, at);
}

/** A member of an object: its key, a colon and its value. */
function member(text: string, from: number): number {
  const colon = blanks(text, string(text, blanks(text, from)));
  return value(text, expect(text, colon, ':'));
}

/** A list in brackets: its members are separated by commas, without one after the last. */
function members(
  text: string,
  open: number,
  close: string,
  next: (from: number) => number,
): number {
  let at = blanks(text, open + 1);
  if (text[at] === close) return at + 1;
  for (;;) {
    at = blanks(text, next(at));
    if (text[at] === close) return at + 1;
    at = expect(text, at, ',');
  }
}

function string(text: string, at: number): number {
  let end = expect(text, at, '"');
  // A loop, because one pattern for both would overflow the stack of the matcher in long texts.
  for (let next: number | undefined = end; next !== undefined;) {
    end = next;
    next = match(CHARACTERS, text, end) ?? match(ESCAPE, text, end);
  }
  return expect(text, end, '"');
}

function word(text: string, at: number): number {
  const found = WORDS.find((candidate) => text.startsWith(candidate, at));
  if (found === undefined) throw new Fault(at);
  return at + found.length;
}

function blanks(text: string, at: number): number {
  return match(BLANKS, text, at) ?? at;
}

function expect(text: string, at: number, character: string): number {
  if (text[at] !== character) throw new Fault(at);
  return at + 1;
}

/** @returns the position after the match; undefined if the pattern does not match at `at` */
function match(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}
