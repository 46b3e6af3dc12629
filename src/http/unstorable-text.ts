import { BadRequest, commonProblems } from '../common/index.js';

/**
 * U+0000, which PostgreSQL's `text` cannot store, and lone surrogates, which are not characters.
 */
const UNSTORABLE = /[\0\p{Surrogate}]/u;

/** The path of the first text that cannot be stored; for a key, the path of its object. */
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
 * Rejects a parsed body with text that cannot be stored, at any depth, keys included. `source` is
 * its JSON: such characters appear there only as `\u` escapes, which few bodies have, so the walk
 * is rare.
 * @throws {BadRequest}
 */
export function rejectUnstorableText(body: unknown, source: string): void {
  if (!source.includes('\\u')) return;
  const path = findUnstorable(body, '');
  if (path !== undefined) throw unstorable(path);
}

/** The error for a path or query that contains `%00`; undefined for others. */
export function unstorableUrl(url: string): BadRequest | undefined {
  return url.includes('%00') ? unstorable() : undefined;
}

function unstorable(path = ''): BadRequest {
  const message = 'must not contain U+0000 or a lone surrogate';
  const errors = [{ path, message }];
  return new BadRequest(commonProblems.invalid_request, `Text ${message}.`, { errors });
}
