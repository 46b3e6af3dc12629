const PREFIX = 'data.';
/** Up to eight names (or places in an array, from 0) behind `data`. */
const PATH = /^data(?:\.[A-Za-z0-9_-]{1,64}){1,8}$/;

/** Reads the value at a path of `data`; `undefined`: there is none. */
export type ValueReader = (data: unknown) => unknown;

/** The reader of a path such as `data.items.0.sku`; null: it is none. */
export function readerOf(path: string): ValueReader | null {
  if (!PATH.test(path)) return null;
  const names = path.slice(PREFIX.length).split('.');
  return (data) => names.reduce(memberOf, data);
}

/** Only what the event has itself: nothing that comes from a prototype, and no `length`. */
function memberOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  if (Array.isArray(value) && !/^\d+$/.test(name)) return undefined;
  return Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined;
}
