import { BadRequest } from '../common/index.js';

/** U+0000, which PostgreSQL's text cannot hold, and halves of surrogate pairs, which are no characters at all. */
const UNSTORABLE = /[\0\p{Surrogate}]/u;

/** The path of the first text that cannot be stored; of a key, the path of its object. */
function findUnstorable(value: unknown, path: string): string | undefined {
  if (typeof value === 'string') return UNSTORABLE.test(value) ? path : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, item] of Object.entries(value)) {
    if (UNSTORABLE.test(key)) return path;
    const found = findUnstorable(item, path === '' ? key : `${path}.${key}`);
    if (found !== undefined) return found;
  }
  return undefined;
}

/**
 * Refuses a parsed body that holds text which cannot be stored, at any depth, keys included. `source` is its JSON:
 * such characters come only as `\u` escapes there, which hardly any body has, so the walk is rare.
 * @throws {BadRequest}
 */
export function refuseUnstorableText(body: unknown, source: string): void {
  if (!source.includes('\\u')) return;
  const path = findUnstorable(body, '');
  if (path !== undefined) throw unstorable(path);
}

/** The refusal of a path or query with `%00` in it. */
export function unstorableUrl(url: string): BadRequest | undefined {
  return url.includes('%00') ? unstorable() : undefined;
}

function unstorable(path = ''): BadRequest {
  const message = 'must not hold U+0000 or half a surrogate pair';
  const errors = [{ path, message }];
  return new BadRequest('invalid_request', `Text ${message}.`, { errors });
}
