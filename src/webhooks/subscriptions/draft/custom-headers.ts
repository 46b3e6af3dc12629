import type { BrokenRules } from './broken-rules.js';
import { headerNameProblem, headerValueProblem } from './header-rules.js';

/** What a caller wants each delivery to carry besides our own: values by name, names in lower case. */
export type CustomHeaders = Readonly<Record<string, string>>;

const MAX_HEADERS = 20;
/** Servers refuse a head of more than 8 or 16 KiB, and ours takes about 1 KiB of that. */
const MAX_CHARACTERS = 6_144;

/** The custom headers of a subscription; a rule is broken at each that it must not have. */
export function readHeaders(
  wanted: Readonly<Record<string, unknown>>,
  rules: BrokenRules,
): CustomHeaders {
  const entries = Object.entries(wanted);
  if (entries.length > MAX_HEADERS) {
    rules.add('headers', `must have at most ${MAX_HEADERS} members`);
    return {};
  }
  const headers = new Map<string, string>();
  for (const [given, value] of entries) {
    const name = given.toLowerCase();
    const problem =
      headerNameProblem(name) ??
      (headers.has(name) ? 'is there twice' : null) ??
      headerValueProblem(value);
    if (problem !== null) rules.add(`headers.${given}`, problem);
    headers.set(name, String(value));
  }
  const size = [...headers].reduce((sum, [name, value]) => sum + name.length + value.length, 0);
  if (size > MAX_CHARACTERS) {
    rules.add('headers', `must have at most ${MAX_CHARACTERS} characters in all`);
  }
  return Object.fromEntries(headers);
}
