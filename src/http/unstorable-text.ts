import { BadRequest } from '../common/index.js';

/** U+0000, which PostgreSQL's text cannot hold, and halves of surrogate pairs, which are no characters at all. */
const UNSTORABLE = /[\0\p{Surrogate}]/u;

function holdsUnstorable(value: unknown): boolean {
  if (typeof value === 'string') return UNSTORABLE.test(value);
  if (typeof value !== 'object' || value === null) return false;
  if (Array.isArray(value)) return value.some(holdsUnstorable);
  return Object.entries(value).some(([key, item]) => UNSTORABLE.test(key) || holdsUnstorable(item));
}

/**
 * Refuses a parsed body that holds text which cannot be stored, at any depth, keys included. `source` is its JSON:
 * such characters come only as `\u` escapes there, which hardly any body has, so the walk is rare.
 * @throws {BadRequest}
 */
export function refuseUnstorableText(body: unknown, source: string): void {
  if (source.includes('\\u') && holdsUnstorable(body)) throw unstorable();
}

/** The refusal of a path or query with `%00` in it. */
export function unstorableUrl(url: string): BadRequest | undefined {
  return url.includes('%00') ? unstorable() : undefined;
}

function unstorable(): BadRequest {
  return new BadRequest('invalid_request', 'Text must not hold U+0000 or half a surrogate pair.');
}
