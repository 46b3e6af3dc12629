import type { BrokenRules } from './broken-rules.js';
import { webhookRules } from '../webhook-rules.js';
import { headerNameProblem, headerValueProblem } from './header-rules.js';

/** The subscriber's own headers of each delivery: values by name, names in lower case. */
export type CustomHeaders = Readonly<Record<string, string>>;

const { max: MAX_HEADERS, characters: MAX_CHARACTERS } = webhookRules.headers;

/** Reads the custom headers of a subscription; adds an error for each invalid one. */
export function readHeaders(
  given: Readonly<Record<string, unknown>>,
  rules: BrokenRules,
): CustomHeaders {
  const entries = Object.entries(given);
  if (entries.length > MAX_HEADERS) {
    rules.add('headers', `must have at most ${MAX_HEADERS} members`);
    return {};
  }
  const headers = new Map<string, string>();
  for (const [givenName, value] of entries) {
    const name = givenName.toLowerCase();
    const problem =
      headerNameProblem(name) ??
      (headers.has(name) ? 'is duplicated' : null) ??
      headerValueProblem(value);
    if (problem !== null) rules.add(`headers.${givenName}`, problem);
    headers.set(name, String(value));
  }
  const size = [...headers].reduce((sum, [name, value]) => sum + name.length + value.length, 0);
  if (size > MAX_CHARACTERS) {
    rules.add('headers', `must have at most ${MAX_CHARACTERS} characters in all`);
  }
  return Object.fromEntries(headers);
}
