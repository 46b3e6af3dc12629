import { createHash } from 'node:crypto';

/** SHA-256 of what was asked: equal for the same query and the same JSON value, however that was written. */
export function fingerprintOf(query: string, body: unknown): Buffer {
  return createHash('sha256')
    .update(`${query}\n${canonicalJson(body)}`)
    .digest();
}

/** JSON without spaces and with sorted keys: some clients do not keep the order of theirs when they repeat. */
export function canonicalJson(value: unknown): string {
  return (
    JSON.stringify(value, (_key, item: unknown) => (isPlainObject(item) ? sorted(item) : item)) ??
    ''
  );
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function sorted(value: Record<string, unknown>): Record<string, unknown> {
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries);
}
